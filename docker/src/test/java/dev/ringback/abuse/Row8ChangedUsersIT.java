package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Security, row 8: a user who is disabled, locked or deleted between start and call gets no
 * session, and an event that says which it was.
 */
@RingbackTest
class Row8ChangedUsersIT {

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("row8-changed-users", Locks::atTheFirstWrongPassword);
    app = realm.app("app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("disabled", "+79243555151", TestUser::disable, "user_disabled"),
        change(
            "locked", "+79243555152", user -> Locks.lock(realm, user), "user_temporarily_disabled"),
        change("deleted", "+79243555153", TestUser::delete, "user_not_found"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void theCallLogsInNobodyAndTheEventSaysWhy(
      String name, String phone, Consumer<TestUser> change, String error, Simulator phones) {
    TestUser user = realm.user(name).withVerifiedPhone(phone);
    PhoneLogin login = PhoneLogin.begin(app, phone);

    change.accept(user);
    login.call(phones.handset(phone));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(realm.admin().getClientSessionStats()).isEmpty();
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
    assertThat(realm.events().all())
        .filteredOn(event -> "phone-call".equals(event.getDetails().get("credential_type")))
        .extracting(EventRepresentation::getError)
        .containsExactly(error);
  }

  private static Arguments change(
      String name, String phone, Consumer<TestUser> change, String error) {
    return Arguments.of(name, phone, change, error);
  }
}
