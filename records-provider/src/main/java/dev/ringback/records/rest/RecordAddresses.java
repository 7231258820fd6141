package dev.ringback.records.rest;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakContext;
import org.keycloak.urls.UrlType;

/** Where records are found, as the realm's users reach the server. */
public final class RecordAddresses {

  /** The parameter that stands for a token. */
  public static final String TICKET = "ticket";

  /** The parameter that tells where a page begins. */
  public static final String CURSOR = "cursor";

  private final KeycloakContext context;

  public RecordAddresses(KeycloakContext context) {
    this.context = context;
  }

  /** The recording of a record. */
  public URI audio(String id) {
    return records().path("{id}").path("audio").build(context.getRealm().getName(), id);
  }

  /** The same, for who has this ticket instead of a token. */
  public URI audio(String id, String ticket) {
    return UriBuilder.fromUri(audio(id)).queryParam(TICKET, ticket).build();
  }

  /** The page after that of this request. */
  public URI next(String cursor) {
    UriBuilder address = records();
    context
        .getUri()
        .getQueryParameters()
        .forEach((name, values) -> address.queryParam(name, values.toArray()));
    return address.replaceQueryParam(CURSOR, cursor).build(context.getRealm().getName());
  }

  private UriBuilder records() {
    return context
        .getUri(UrlType.FRONTEND)
        .getBaseUriBuilder()
        .path("realms/{realm}/call-records/records");
  }
}
