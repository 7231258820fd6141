package dev.ringback.records.source.ovh.sync;

import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The right to sync a link, until it is given back or not renewed in time.
 *
 * @param link the link's id
 * @param holder names one run of one node
 */
record Lease(String link, String holder) {

  static Lease of(String link) {
    return new Lease(link, KeycloakModelUtils.generateId());
  }
}
