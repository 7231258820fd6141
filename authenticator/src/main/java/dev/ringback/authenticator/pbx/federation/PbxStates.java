package dev.ringback.authenticator.pbx.federation;

import java.util.List;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Asks every enabled PBX of a realm whether it is there, by a request that fails no login. */
public final class PbxStates {

  private final KeycloakSession session;
  private final RealmModel realm;

  public PbxStates(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The PBXs, the first to be asked first. */
  public List<PbxState> ask() {
    return Federations.of(realm).map(this::ask).toList();
  }

  private PbxState ask(ComponentModel federation) {
    PbxApi api = PbxApi.of(session, federation);
    Optional<String> failure = api.probe();
    return new PbxState(
        federation.getName(),
        failure.isEmpty(),
        api.breaker(),
        "The PBX "
            + federation.getName()
            + failure
                .map(reason -> " does not work, and its users cannot log in by password: " + reason)
                .orElse(" answers. Whether it accepts passwords, only a login shows."));
  }
}
