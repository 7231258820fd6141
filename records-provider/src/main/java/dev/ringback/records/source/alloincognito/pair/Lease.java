package dev.ringback.records.source.alloincognito.pair;

import java.time.Duration;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The right to renew the pair of a source, until it is given back or its time is over.
 *
 * @param source the component's id
 * @param holder names one attempt of one node
 */
record Lease(String source, String holder) {

  /** Longer than two requests to the vendor and a commit take. */
  static final Duration LENGTH = Duration.ofSeconds(30);

  static Lease of(String source) {
    return new Lease(source, KeycloakModelUtils.generateId());
  }
}
