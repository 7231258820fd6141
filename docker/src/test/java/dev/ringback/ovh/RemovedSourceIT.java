package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.ovh.Credential;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The component {@code ovh} as an administrator handles it: as any other of the realm. */
@RingbackTest
class RemovedSourceIT {

  private static final String SOURCES = "dev.ringback.records.source.RecordSource";

  @Test
  void withTheSourceItsLinksAndRecordsGoAndOvhIsTold(Ringback ringback) {
    OvhUser user = OvhUser.create(ringback.realm("ovh-removed-source"), "leaver");
    Calls.keep(user.ovh().customer(user.name()).billingAccount("bill").line("00339721"), 1, 10);
    user.link();
    user.awaitSync();
    Credential consent = user.asked();

    user.realm().component("ovh").delete();

    assertThat(user.links()).isEmpty();
    assertThat(user.searched()).isEmpty();
    Awaitility.await("the end of the consent")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                user.ovh().credentials().stream()
                    .filter(known -> known.consumerKey().equals(consent.consumerKey()))
                    .noneMatch(known -> known.status().equals(consent.status())));
  }

  @Test
  void theSourceIsExportedWithTheRealmAndWithoutItsSecret(Ringback ringback) {
    TestRealm realm = ringback.realm("ovh-exported-source");

    RealmRepresentation exported = realm.admin().partialExport(false, false);

    Map<String, ? extends Iterable<String>> config =
        exported.getComponents().get(SOURCES).stream()
            .filter(component -> component.getProviderId().equals("ovh"))
            .map(ComponentExportRepresentation::getConfig)
            .findFirst()
            .orElseThrow();
    assertThat(config.get("endpoint")).singleElement().asString().contains("/ovh/");
    assertThat(config.get("applicationSecret")).containsExactly("**********");
  }
}
