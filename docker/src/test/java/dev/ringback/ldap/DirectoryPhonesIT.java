package dev.ringback.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.number.NumberAdmin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.ldap.Directory;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A phone that a call proves, of users whom a directory keeps. */
@RingbackTest
class DirectoryPhonesIT {

  private static final String OLD = "+79243555331";
  private static final String NEW = "+79243555332";

  private static Directory directory;

  @BeforeAll
  static void startDirectory() {
    directory = Directory.start();
    directory.add("xenia", OLD).add("yvonne", "+79243555333");
    directory.add("zoe", "8 924 355-53-35");
  }

  @AfterAll
  static void stopDirectory() {
    directory.close();
  }

  @Test
  void aWritableDirectoryIsToldOfTheNewPhone(Ringback ringback, Simulator phones) {
    TestRealm realm = FederatedRealm.create(ringback, "ldap-writable", directory, "WRITABLE");

    PhoneLogin action = change(realm, OLD, NEW, phones);

    assertThat(action.isLoggedIn()).isTrue();
    assertThat(directory.value("xenia", Directory.PHONE)).isEqualTo(NEW);
    assertThat(directory.value("xenia", Directory.VERIFIED)).isEqualTo("true");
  }

  @Test
  void aDirectoryThatIsReadAndNotWrittenKeepsItsPhone(Ringback ringback, Simulator phones) {
    TestRealm realm = FederatedRealm.create(ringback, "ldap-unsynced", directory, "UNSYNCED");

    PhoneLogin action = change(realm, "+79243555333", "+79243555334", phones);

    assertThat(action.isLoggedIn()).isFalse();
    assertThat(action.message()).contains("directory");
    OidcApp app = realm.existingApp("app");
    assertThat(call(app, "+79243555333", phones).isLoggedIn()).isTrue();
    assertThat(call(app, "+79243555334", phones).isLoggedIn()).isFalse();
  }

  @Test
  void theOwnerProvesTheNumberThatTheDirectoryHasChanged(Ringback ringback, Simulator phones) {
    directory.add("walter", "+79243555336");
    TestRealm realm = FederatedRealm.create(ringback, "ldap-changed", directory, "READ_ONLY");
    PhoneLogin login = call(realm.app("app"), "+79243555336", phones);
    directory.set("walter", Directory.PHONE, "+79243555337");
    assertThat(call(realm.existingApp("app"), "+79243555337", phones).isLoggedIn()).isFalse();

    PhoneLogin action =
        login
            .inAnotherTab(realm.existingApp("app"), Map.of("kc_action", "verify-phone-by-call"))
            .enter("+79243555337")
            .call(phones.handset("+79243555337"));

    assertThat(action.isLoggedIn()).isTrue();
    assertThat(call(realm.existingApp("app"), "+79243555337", phones).isLoggedIn()).isTrue();
  }

  @Test
  void aNumberThatTheDirectoryWritesNationallyIsWrittenInE164WhereItMayBe(Ringback ringback) {
    TestRealm readOnly = FederatedRealm.create(ringback, "ldap-odd", directory, "READ_ONLY");
    TestUser kept = readOnly.existingUser("zoe");
    JsonNode refused =
        NumberAdmin.report(NumberAdmin.of(ringback, readOnly).normalise("dryRun=false"));
    TestRealm writable = FederatedRealm.create(ringback, "ldap-mended", directory, "WRITABLE");
    TestUser mended = writable.existingUser("zoe");

    JsonNode report =
        NumberAdmin.report(NumberAdmin.of(ringback, writable).normalise("dryRun=false"));

    assertThat(NumberAdmin.users(refused, "read_only")).containsExactly(kept.id());
    assertThat(NumberAdmin.users(report, "changed")).containsExactly(mended.id());
    assertThat(directory.value("zoe", Directory.PHONE)).isEqualTo("+79243555335");
  }

  private static PhoneLogin change(TestRealm realm, String from, String to, Simulator phones) {
    OidcApp app = realm.app("app");
    PhoneLogin login = call(app, from, phones);
    return login
        .inAnotherTab(app, Map.of("kc_action", "verify-phone-by-call"))
        .enter(to)
        .call(phones.handset(to));
  }

  private static PhoneLogin call(OidcApp app, String phone, Simulator phones) {
    return PhoneLogin.begin(app, phone).call(phones.handset(phone));
  }
}
