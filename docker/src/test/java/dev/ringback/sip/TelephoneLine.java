package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.Kamailio;
import dev.ringback.testkit.sip.Telephone;
import java.util.HashMap;
import java.util.Map;

/** Kamailio, and in the place of Keycloak somebody who takes down what it reports. */
final class TelephoneLine implements AutoCloseable {

  static final String SECRET = "a-secret-of-thirty-two-characters";

  private static final String ANY_PHONE = "+79169999999";

  private final CallReceiver keycloak;
  private final Kamailio kamailio;
  private int otherCalls;

  private TelephoneLine(CallReceiver keycloak, Kamailio kamailio) {
    this.keycloak = keycloak;
    this.kamailio = kamailio;
  }

  /** Starts both. */
  static TelephoneLine open() {
    return with(Map.of());
  }

  /** Starts both, Kamailio with settings of the test's own. */
  static TelephoneLine with(Map<String, String> own) {
    CallReceiver keycloak = CallReceiver.start(new WebhookSignature(SECRET));
    Map<String, String> settings = new HashMap<>();
    settings.put("RINGBACK_URL", keycloak.address());
    settings.put("RINGBACK_SECRET", SECRET);
    settings.put("RINGBACK_NUMBER_PREFIXES", "00=+ 810=+ 8=+7");
    settings.put("RINGBACK_REQUESTS_PER_SECOND", "1000");
    // Reports then come in the order of the calls
    settings.put("RINGBACK_COURIERS", "1");
    settings.putAll(own);
    return new TelephoneLine(keycloak, Kamailio.start(settings));
  }

  CallReceiver keycloak() {
    return keycloak;
  }

  Kamailio kamailio() {
    return kamailio;
  }

  /** A telephone whose network vouches for its number. */
  Telephone phone(String number) {
    return Telephone.asserted(kamailio, number);
  }

  /** A telephone that says this number of itself; its network says nothing. */
  Telephone unassertedPhone(String number) {
    return Telephone.of(kamailio, number);
  }

  /** Waits until this number was dialled, and tells of it. */
  CallReport callTo(String dialled) {
    return keycloak.awaitCallTo(dialled);
  }

  /** Calls another number: when that is reported, nothing of an earlier call can follow. */
  void assertReports(String dialled, int reports) {
    String another = "+7965%07d".formatted(++otherCalls);
    phone(ANY_PHONE).calls(another);
    callTo(another);

    assertThat(keycloak.callsTo(dialled)).hasSize(reports);
  }

  @Override
  public void close() {
    kamailio.close();
    keycloak.close();
  }
}
