package dev.ringback.setup;

import static dev.ringback.setup.AdminRequests.check;
import static dev.ringback.setup.AdminRequests.setup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.flow.FlowDraft;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** What an administrator is told of a realm in which something is missing. */
@RingbackTest
class CheckIT {

  @Test
  void theCheckSaysWhatIsMissing(Ringback ringback) {
    TestRealm untouched = BareRealm.create(ringback, "setup-unchecked");

    JsonNode report = check(ringback, untouched);

    assertThat(report.path("ok").asBoolean()).isFalse();
    assertThat(report.path("findings").findValuesAsText("code"))
        .contains("attribute_missing", "flow_without_phone_call", "gateway_missing")
        .contains("action_missing")
        .endsWith("brute_force_protection_off");
    assertThat(report.path("findings").findValuesAsText("message"))
        .allSatisfy(message -> assertThat(message).hasSizeGreaterThan(40));
  }

  @Test
  void theCheckSaysWhatAccountsOfCallRecordsLack(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-accounts");
    setup(ringback, realm, null);
    JsonNode before = check(ringback, realm);
    setup(ringback, realm, "{\"parts\":[\"accounts\"]}");
    JsonNode closed = check(ringback, realm);
    RealmRepresentation open = new RealmRepresentation();
    open.setRegistrationAllowed(true);
    realm.admin().update(open);

    JsonNode mute = check(ringback, realm);

    assertThat(before.path("findings").findValuesAsText("code")).doesNotContain("registration_off");
    assertThat(closed.path("findings").findValuesAsText("code"))
        .contains("registration_off")
        .doesNotContain("second_step_missing", "account_client_open", "mail_server_missing");
    assertThat(mute.path("findings").findValuesAsText("code"))
        .contains("mail_server_missing")
        .doesNotContain("registration_off");
  }

  @Test
  void theCheckNamesHowALoginByPasswordDiffersFromTheBrowsers(Ringback ringback) {
    TestRealm realm =
        ringback.realm(
            "setup-differences",
            json -> {
              FlowDraft forms =
                  FlowDraft.bound(json, "browserFlow")
                      .alternative("auth-cookie")
                      .alternativeFlow("forms");
              forms.required("auth-username-password-form");
              forms
                  .conditionalFlow("second factor")
                  .required("conditional-user-configured")
                  .alternative("auth-otp-form")
                  .alternative("webauthn-authenticator");
            });
    ClientRepresentation client = realm.admin().clients().findByClientId("ringback-pbx").get(0);
    client.setDirectAccessGrantsEnabled(true);
    client.setAuthenticationFlowBindingOverrides(
        Map.of("browser", realm.admin().flows().getFlows().get(0).getId()));
    realm.admin().clients().get(client.getId()).update(client);
    AuthenticationExecutionInfoRepresentation terms =
        realm.admin().flows().getExecutions("registration").stream()
            .filter(step -> "registration-terms-and-conditions".equals(step.getProviderId()))
            .findFirst()
            .orElseThrow();
    terms.setRequirement("REQUIRED");
    realm.admin().flows().updateExecutions("registration", terms);

    JsonNode report = check(ringback, realm);

    assertThat(report.path("findings").findValuesAsText("code"))
        .contains("account_client_open", "account_client_own_flow")
        .contains("second_step_missing", "registration_flow_differs");
    assertThat(report.toString())
        .contains("ringback-account cannot ask for (webauthn-authenticator)")
        .contains("registration-terms-and-conditions");
  }

  @Test
  void theCheckSaysWhatStrangersCanDoWithSomebodysNumber(Ringback ringback) {
    TestRealm realm = ringback.realm("setup-strangers");
    JsonNode quiet = check(ringback, realm);
    realm
        .authenticator("reverse-call")
        .set(Map.of("startsPerNumberAnywhere", "", "newDevice", "stepUp"));

    JsonNode report = check(ringback, realm);

    assertThat(quiet.path("findings").findValuesAsText("code"))
        .doesNotContain("phone_can_be_locked_out", "new_device_without_step_up");
    assertThat(report.path("findings").findValuesAsText("code"))
        .contains("phone_can_be_locked_out", "new_device_without_step_up");
    assertThat(report.toString()).contains("100 attempts in ten minutes over all addresses");
  }

  @Test
  void theCheckAcceptsASubFlowThatAsksNewDevicesForMore(Ringback ringback) {
    TestRealm realm =
        ringback.realm(
            "setup-new-devices",
            json ->
                FlowDraft.bound(json, "browserFlow")
                    .alternative("auth-cookie")
                    .alternativeFlow("call")
                    .required("reverse-call", Map.of("newDevice", "stepUp"))
                    .conditionalFlow("new device")
                    .required("ringback-known-device", Map.of("not", "true"))
                    .alternative("auth-otp-form"));

    assertThat(check(ringback, realm).path("findings").findValuesAsText("code"))
        .doesNotContain("new_device_without_step_up");
  }

  @Test
  void theFlowsOfTheDemoLeaveNothingToName(Ringback ringback) {
    TestRealm realm = ringback.realm("setup-no-differences");

    JsonNode report = check(ringback, realm);

    assertThat(report.path("findings").findValuesAsText("code"))
        .doesNotContain("account_client_open", "account_client_own_flow")
        .doesNotContain("second_step_missing", "registration_flow_differs");
  }

  @Test
  void theCheckTellsAGatewayWhoseTokenIsRefused(Ringback ringback, Simulator phones) {
    TestRealm realm = BareRealm.create(ringback, "setup-check-token");
    setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    BareRealm.addGateway(realm, BareRealm.gateway(phones, "nobodys-token"));

    JsonNode report = check(ringback, realm);

    assertThat(report.path("findings").findValuesAsText("code")).contains("gateway_failing");
    assertThat(report.toString())
        .contains("does not accept the API token")
        .doesNotContain("nobodys");
  }
}
