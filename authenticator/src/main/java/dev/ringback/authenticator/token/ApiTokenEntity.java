package dev.ringback.authenticator.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_API_TOKEN}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_API_TOKEN")
public class ApiTokenEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "TOKEN_HASH", length = 64)
  private String hash;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "USER_ID")
  private String owner;

  @Column(name = "CLIENT_ID", length = 36)
  private String client;

  @Column(name = "TOKEN_COMMENT", length = 200)
  private String comment;

  @Column(name = "SCOPES")
  private String scopes;

  @Column(name = "CREATED_AT")
  private long created;

  @Column(name = "EXPIRES_AT")
  private long expires;

  @Column(name = "REVOKED_AT")
  private Long revoked;

  @Column(name = "LAST_USED_AT")
  private Long lastUsed;

  protected ApiTokenEntity() {}

  ApiTokenEntity(String realm, String hash, ApiToken token) {
    this.id = token.id();
    this.hash = hash;
    this.realm = realm;
    this.owner = token.owner();
    this.client = token.client().orElse(null);
    this.comment = token.comment();
    this.scopes = ApiTokenScope.parameter(token.scopes());
    this.created = token.created().toEpochMilli();
    this.expires = token.expires().toEpochMilli();
    this.revoked = token.revoked().map(Instant::toEpochMilli).orElse(null);
    this.lastUsed = token.lastUsed().map(Instant::toEpochMilli).orElse(null);
  }

  /** Oracle keeps an empty comment as none. */
  ApiToken token() {
    return new ApiToken(
        id,
        owner,
        Optional.ofNullable(client),
        Optional.ofNullable(comment).orElse(""),
        ApiTokenScope.in(scopes),
        Instant.ofEpochMilli(created),
        Instant.ofEpochMilli(expires),
        Optional.ofNullable(revoked).map(Instant::ofEpochMilli),
        Optional.ofNullable(lastUsed).map(Instant::ofEpochMilli));
  }
}
