package dev.ringback.records.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_INTEGRATION_PAIR}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_INTEGRATION_PAIR")
public class PairEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "USER_ID")
  private String owner;

  @Column(name = "API_TOKEN_ID", length = 36)
  private String apiToken;

  @Column(name = "ACCESS_HASH", length = 64)
  private String accessHash;

  @Column(name = "REFRESH_HASH", length = 64)
  private String refreshHash;

  @Column(name = "CREATED_AT")
  private long created;

  @Column(name = "ACCESS_EXPIRES_AT")
  private long accessExpires;

  @Column(name = "REFRESH_EXPIRES_AT")
  private long refreshExpires;

  @Enumerated(EnumType.STRING)
  @Column(name = "ENDING", length = 16)
  private PairEnding ending;

  protected PairEntity() {}

  PairEntity(String realm, String accessHash, String refreshHash, Pair pair) {
    this.id = pair.id();
    this.realm = realm;
    this.owner = pair.owner();
    this.apiToken = pair.apiToken();
    this.accessHash = accessHash;
    this.refreshHash = refreshHash;
    this.created = pair.created().toEpochMilli();
    this.accessExpires = pair.accessExpires().toEpochMilli();
    this.refreshExpires = pair.refreshExpires().toEpochMilli();
    this.ending = pair.ending().orElse(null);
  }

  Pair pair() {
    return new Pair(
        id,
        apiToken,
        owner,
        Instant.ofEpochMilli(created),
        Instant.ofEpochMilli(accessExpires),
        Instant.ofEpochMilli(refreshExpires),
        Optional.ofNullable(ending));
  }
}
