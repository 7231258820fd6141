package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;

/** The realm's client policies hold for the grant as they do for Keycloak's own. */
@RingbackTest
class ClientPoliciesIT {

  private static final String PHONE = "+79243555100";
  private static final String PROFILE = "confidential only";

  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("client-policies");
    ClientProfilesRepresentation profiles = new ClientProfilesRepresentation();
    profiles.setProfiles(List.of(profile()));
    realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);
    ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();
    policies.setPolicies(List.of(policy()));
    realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
  }

  @Test
  void aPublicClientGetsNoTokensWhereAPolicyWantsConfidentialOnes(Simulator phones) {
    PhoneApp device = PhoneApp.demoDevice(realm);
    NumberOnScreen number = device.show(PHONE);

    phones.handset(PHONE).calls(number.dialled());

    assertThat(device.poll(number))
        .isEqualTo(new Refusal(400, "invalid_client", "invalid client access type: public"));
    assertThat(realm.events().errors()).containsExactly("invalid_client");
  }

  @Test
  void aConfidentialClientGetsThem(Simulator phones) {
    PhoneApp till = PhoneApp.confidential(realm, "till");
    NumberOnScreen number = till.show(PHONE);

    phones.handset(PHONE).calls(number.dialled());

    assertThat(till.pollToTheEnd(number).tokens().accessToken()).isNotEmpty();
  }

  private static ClientProfileRepresentation profile() {
    ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
    executor.setExecutorProviderId("confidential-client");
    executor.setConfiguration(JsonNodeFactory.instance.objectNode());
    ClientProfileRepresentation profile = new ClientProfileRepresentation();
    profile.setName(PROFILE);
    profile.setExecutors(List.of(executor));
    return profile;
  }

  private static ClientPolicyRepresentation policy() {
    ClientPolicyConditionRepresentation condition = new ClientPolicyConditionRepresentation();
    condition.setConditionProviderId("any-client");
    condition.setConfiguration(JsonNodeFactory.instance.objectNode());
    ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
    policy.setName("everywhere");
    policy.setEnabled(true);
    policy.setConditions(List.of(condition));
    policy.setProfiles(List.of(PROFILE));
    return policy;
  }
}
