package dev.ringback.authenticator.phone;

import org.keycloak.models.UserModel;

/** Who may have a number for a call from it, while nobody has verified it. */
public sealed interface Claimant {

  /** The only user who has it, and who has no other way in. */
  record One(UserModel user) implements Claimant {}

  /** No user has it. */
  record Nobody() implements Claimant {}

  /** Several users have it, or one who has another way in: a call does not say who calls. */
  record Unclear() implements Claimant {}
}
