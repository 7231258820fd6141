package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.token.ApiTokenCheck.Accepted;
import dev.ringback.authenticator.token.ApiTokenEvents;
import java.util.function.BooleanSupplier;
import org.keycloak.events.EventBuilder;

/** The program that asks, known by its API token. No record, so that it never prints the token. */
final class Bearer {

  private final Accepted accepted;
  private final String value;
  private final EventBuilder event;
  private final BooleanSupplier budget;

  /**
   * @param budget whether there may be one more event of it
   */
  Bearer(Accepted accepted, String value, EventBuilder event, BooleanSupplier budget) {
    this.accepted = accepted;
    this.value = value;
    this.event = event;
    this.budget = budget;
    ApiTokenEvents.describe(event, accepted);
  }

  /** Id of the user whose program it is. */
  String owner() {
    return accepted.owner().getId();
  }

  /** Id of its token, no secret. */
  String tokenId() {
    return accepted.token().id();
  }

  /** The token itself, with which webhooks are signed. */
  String tokenValue() {
    return value;
  }

  /** Whether the realm's events may tell of it once more. */
  boolean mayBeTold() {
    return budget.getAsBoolean();
  }

  /** Of this request, with the program named in it. */
  EventBuilder event() {
    return event;
  }
}
