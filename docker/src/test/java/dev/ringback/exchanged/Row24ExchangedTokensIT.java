package dev.ringback.exchanged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.Administrators;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;

/**
 * Security, row 24: an access token that was exchanged from an API token, at every verifier of
 * tokens that Keycloak has, for every kind of client and owner.
 */
@RingbackTest
class Row24ExchangedTokensIT {

  private static final String OTHER = "other-service";
  private static final String ADMINISTRATOR = "realm-admin";
  private static final String ORDINARY = "ordinary";

  private static TestRealm realm;
  private static URI server;
  private static TokenDesk desk;

  /** Access tokens, by the client that exchanged them and by what their owners are. */
  private static final Map<ExchangingClient, Map<String, String>> TOKENS =
      new EnumMap<>(ExchangingClient.class);

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm =
        LenientRealm.create(
            ringback,
            "row24-exchanged",
            json -> {
              json.put("accessTokenLifespan", 3600);
              json.put("verifiableCredentialsEnabled", true);
              json.put("scimApiEnabled", true);
            });
    server = ringback.keycloak().address();
    desk = TokenDesk.of(ringback, realm);
    Program.ofClientOnly(realm, OTHER)
        .change(
            client -> {
              client.setServiceAccountsEnabled(true);
              client.setAuthorizationServicesEnabled(true);
              client.getAttributes().put("standard.token.exchange.enabled", "true");
            });
    Map<String, String> apiTokens = new LinkedHashMap<>();
    apiTokens.put(ADMINISTRATOR, issue(Administrators.with(realm, ADMINISTRATOR).id()));
    apiTokens.put("create-client", issue(Administrators.with(realm, "create-client").id()));
    apiTokens.put(ORDINARY, issue(realm.user(ORDINARY).id()));
    ClientRepresentation other = realm.admin().clients().findByClientId(OTHER).get(0);
    apiTokens.put(
        "service account",
        issue(realm.admin().clients().get(other.getId()).getServiceAccountUser().getId()));
    for (ExchangingClient client : ExchangingClient.values()) {
      Program program = client.create(realm, OTHER);
      Map<String, String> exchanged = new LinkedHashMap<>();
      apiTokens.forEach(
          (owner, token) -> exchanged.put(owner, program.exchange(token).tokens().accessToken()));
      TOKENS.put(client, exchanged);
    }
    IdentityProviderRepresentation elsewhere = new IdentityProviderRepresentation();
    elsewhere.setAlias("elsewhere");
    elsewhere.setProviderId("github");
    elsewhere.setStoreToken(true);
    elsewhere.getConfig().put("clientId", "x");
    elsewhere.getConfig().put("clientSecret", "x");
    realm.admin().identityProviders().create(elsewhere).close();
  }

  @ParameterizedTest
  @EnumSource
  void keycloakRefusesAnExchangedToken(Verifier verifier) {
    TOKENS.forEach(
        (client, tokens) ->
            tokens.forEach(
                (owner, token) ->
                    assertThat(verifier.opened(attempt(client, token)))
                        .as("%s at a client that is %s, of the owner %s", verifier, client, owner)
                        .isEmpty()));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ADMIN",
        "ACCOUNT",
        "USERINFO",
        "REGISTRATION",
        "TOKEN_EXCHANGE",
        "INTROSPECTION",
        "REVOCATION"
      })
  void theSameRequestsAreGoodForTheTokenOfALogin(Verifier verifier) {
    assertThat(
            verifier.opened(
                attempt(
                    ExchangingClient.EXCHANGING, loggedIn(ExchangingClient.EXCHANGING.clientId()))))
        .isNotEmpty();
  }

  @Test
  void anAdministratorsApiTokenMakesNoAdministratorsToken() {
    String exchanged = TOKENS.get(ExchangingClient.CONFIDENTIAL).get(ADMINISTRATOR);
    String registration =
        """
        {"clientId":"evil","secret":"%s","attributes":
        {"ringback.api-token.enabled":"true","standard.token.exchange.enabled":"true"}}\
        """
            .formatted(Program.SECRET);

    int registered =
        Loopback.send(
                Loopback.json(
                        URI.create(realm.address() + "/clients-registrations/default"),
                        registration)
                    .header("Authorization", "Bearer " + exchanged))
            .statusCode();

    assertThat(registered).isEqualTo(401);
    assertThat(realm.admin().clients().findByClientId("evil")).isEmpty();
  }

  @Test
  void callRecordsTakeItIfTheyAreItsAudience() {
    assertThat(
            TOKENS.entrySet().stream()
                .filter(entry -> entry.getKey() != ExchangingClient.LIGHTWEIGHT)
                .map(entry -> entry.getValue().get(ORDINARY))
                .map(
                    token ->
                        Loopback.send(
                                Loopback.to(URI.create(realm.address() + "/call-records/records"))
                                    .header("Authorization", "Bearer " + token))
                            .statusCode()))
        .containsOnly(200);
  }

  private static Attempt attempt(ExchangingClient client, String token) {
    return new Attempt(server, realm, client.clientId(), OTHER, token);
  }

  private static String issue(String owner) {
    return desk.issue(owner, 3600, "records:read", "authcalls").value();
  }

  private static String loggedIn(String client) {
    return TokenAnswer.read(
            Loopback.send(
                Loopback.form(
                    URI.create(realm.address() + "/protocol/openid-connect/token"),
                    Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "client_secret",
                        Program.SECRET,
                        "username",
                        ADMINISTRATOR,
                        "password",
                        TestUser.PASSWORD,
                        "scope",
                        "openid"))))
        .tokens()
        .accessToken();
  }
}
