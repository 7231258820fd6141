package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code RINGBACK_HOST}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_HOST")
public class HostEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "HOST", length = 64)
  private String host;

  @Column(name = "BLOCKED_UNTIL")
  private long until;

  @Column(name = "HITS")
  private int hits;

  @Column(name = "DETAILS")
  private String details;

  protected HostEntity() {}

  HostEntity(RecordedBlock block) {
    this.id = UUID.randomUUID().toString();
    this.realm = block.realm();
    this.host = block.host().name();
    change(block);
  }

  final void change(RecordedBlock block) {
    this.until = block.until().toEpochMilli();
    this.hits = block.hits();
    this.details = block.details();
  }

  RecordedBlock block() {
    return new RecordedBlock(
        realm, new ClientNetwork(host), Instant.ofEpochMilli(until), hits, details);
  }
}
