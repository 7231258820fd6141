package dev.ringback.authenticator.phone;

import org.keycloak.models.UserModel;

/** Whose a phone number is. */
public sealed interface Owner {

  /** Exactly one user has verified it. */
  record One(UserModel user) implements Owner {}

  /** No user has. */
  record Nobody() implements Owner {}

  /** Several users have: nobody can say which of them calls. */
  record Several() implements Owner {}
}
