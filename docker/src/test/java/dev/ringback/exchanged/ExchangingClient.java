package dev.ringback.exchanged;

import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.Program;
import java.util.Locale;
import org.keycloak.representations.idm.ClientRepresentation;

/** Kinds of clients that exchange API tokens. */
enum ExchangingClient {
  /** As Keycloak makes a client. */
  CONFIDENTIAL,
  /** Without full scope. */
  NARROW,
  /** One that exchanges access tokens, too. */
  EXCHANGING,
  /** One whose access tokens hold little and leave the rest to introspection. */
  LIGHTWEIGHT,
  PUBLIC;

  /** Creates one in a realm, with itself and another client in the audience of its tokens. */
  Program create(TestRealm realm, String other) {
    Program program = Program.of(realm, clientId());
    program.withClientScope("call-records");
    program.becomeAudience();
    program.hasAudience(other);
    program.change(this::configure);
    return program;
  }

  String clientId() {
    return name().toLowerCase(Locale.ROOT);
  }

  private void configure(ClientRepresentation client) {
    client.setDirectAccessGrantsEnabled(true);
    switch (this) {
      case CONFIDENTIAL -> {}
      case NARROW -> client.setFullScopeAllowed(false);
      case EXCHANGING -> client.getAttributes().put("standard.token.exchange.enabled", "true");
      case LIGHTWEIGHT ->
          client.getAttributes().put("client.use.lightweight.access.token.enabled", "true");
      case PUBLIC -> client.setPublicClient(true);
    }
  }
}
