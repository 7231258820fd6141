package dev.ringback.records.integration;

import dev.ringback.authenticator.secret.OpaqueToken;
import java.time.Duration;
import java.util.Optional;

/** The two tokens of a pair. */
public enum TokenKind {
  /** Opens all methods of the API. */
  ACCESS("rbka_", Duration.ofHours(24)),
  /** Is good for the next pair, once. */
  REFRESH("rbkr_", Duration.ofHours(25));

  private final String prefix;
  private final Duration lifespan;

  TokenKind(String prefix, Duration lifespan) {
    this.prefix = prefix;
    this.lifespan = lifespan;
  }

  /** How long one is good, as document 001 has it. */
  Duration lifespan() {
    return lifespan;
  }

  OpaqueToken random() {
    return OpaqueToken.random(prefix);
  }

  /** Empty if none of this kind can look like it. */
  Optional<OpaqueToken> read(String presented) {
    return OpaqueToken.read(prefix, presented);
  }
}
