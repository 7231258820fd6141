package dev.ringback.records.rest;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakContext;
import org.keycloak.urls.UrlType;

/** Where records are found, as the realm's users reach the server. */
final class RecordAddresses {

  static final String TICKET = "ticket";

  private final KeycloakContext context;

  RecordAddresses(KeycloakContext context) {
    this.context = context;
  }

  /** The recording of a record. */
  URI audio(String id) {
    return records().path("{id}").path("audio").build(context.getRealm().getName(), id);
  }

  /** The same, for who has this ticket instead of a token. */
  URI audio(String id, String ticket) {
    return UriBuilder.fromUri(audio(id)).queryParam(TICKET, ticket).build();
  }

  /** The page after that of this request. */
  URI next(String cursor) {
    UriBuilder address = records();
    context
        .getUri()
        .getQueryParameters()
        .forEach((name, values) -> address.queryParam(name, values.toArray()));
    return address
        .replaceQueryParam(SearchRequest.CURSOR, cursor)
        .build(context.getRealm().getName());
  }

  private UriBuilder records() {
    return context
        .getUri(UrlType.FRONTEND)
        .getBaseUriBuilder()
        .path("realms/{realm}/call-records/records");
  }
}
