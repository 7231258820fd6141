package dev.ringback.authenticator.setup;

import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/** The client of call records, and the scope that makes a token good for them. */
public final class RecordsClients {

  /** Logs nobody in: the audience of tokens for call records, and the roles to read them with. */
  public static final String RECORDS = "ringback-records";

  /** Role: read the records of the lines that were granted. */
  public static final String READ = "read";

  /** Role: hear them, too. */
  public static final String LISTEN = "listen";

  /** Role: verify phone numbers through the API {@code authcalls}. */
  public static final String AUTHCALLS = "authcalls";

  /** Provider id of the mapper that tells apps of all this; another jar has it. */
  public static final String MAPPER = "ringback-call-records-mapper";

  /** The client scope whose name an access token of a login must have in its scope. */
  public static final String SCOPE = "call-records";

  /** One of them is to administer sources. */
  private static final List<String> ROLES = List.of(READ, LISTEN, "manage", AUTHCALLS);

  private final KeycloakSession session;
  private final RealmModel realm;

  RecordsClients(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  void create(SetupReport report) {
    createRecords(report);
    createScope(report);
  }

  private void createRecords(SetupReport report) {
    boolean missing = realm.getClientByClientId(RECORDS) == null;
    if (missing) {
      ClientRepresentation client = new ClientRepresentation();
      client.setClientId(RECORDS);
      client.setName("Call records");
      client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
      client.setStandardFlowEnabled(false);
      client.setFullScopeAllowed(false);
      client.setBearerOnly(true);
      ClientModel created = ClientManager.createClient(session, realm, client);
      ROLES.forEach(created::addRole);
    }
    report.add("client " + RECORDS, missing);
    createAuthcallsRole(report);
  }

  /** Realms that were set up by an older version have the client without it. */
  private void createAuthcallsRole(SetupReport report) {
    ClientModel records = realm.getClientByClientId(RECORDS);
    if (records.getRole(AUTHCALLS) == null) {
      records.addRole(AUTHCALLS);
      report.add("role " + AUTHCALLS + " of the client " + RECORDS, true);
    }
  }

  private void createScope(SetupReport report) {
    boolean missing = scope() == null;
    if (missing) {
      ClientScopeModel scope = realm.addClientScope(SCOPE);
      scope.setDescription("Call records: the audience " + RECORDS);
      scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
      scope.setDisplayOnConsentScreen(true);
      scope.setIncludeInTokenScope(true);
      scope.addProtocolMapper(
          AudienceProtocolMapper.createClaimMapper("audience", RECORDS, null, true, false, true));
    }
    report.add("client scope " + SCOPE, missing);
    createMapper(report);
  }

  /** By its id, as the jar that has it may not be there. */
  private void createMapper(SetupReport report) {
    if (session.getKeycloakSessionFactory().getProviderFactory(ProtocolMapper.class, MAPPER)
        == null) {
      return;
    }
    ClientScopeModel scope = scope();
    boolean missing =
        scope
            .getProtocolMappersStream()
            .noneMatch(mapper -> MAPPER.equals(mapper.getProtocolMapper()));
    if (missing) {
      ProtocolMapperModel mapper = new ProtocolMapperModel();
      mapper.setName("call records");
      mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
      mapper.setProtocolMapper(MAPPER);
      mapper.setConfig(
          Map.of(
              OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true",
              OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true"));
      scope.addProtocolMapper(mapper);
    }
    report.add("mapper " + MAPPER + " of the client scope " + SCOPE, missing);
  }

  private ClientScopeModel scope() {
    return KeycloakModelUtils.getClientScopeByName(realm, SCOPE);
  }
}
