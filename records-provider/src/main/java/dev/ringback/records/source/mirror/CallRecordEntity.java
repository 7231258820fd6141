package dev.ringback.records.source.mirror;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A row of {@code RINGBACK_CALL_RECORD}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_CALL_RECORD")
public class CallRecordEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "SOURCE_ID", length = 36)
  private String source;

  @Column(name = "LINK_ID", length = 36)
  private String link;

  @Column(name = "OWNER_ID")
  private String owner;

  @Column(name = "SERIES")
  private String series;

  @Column(name = "UPSTREAM_NUMBER")
  private long upstreamNumber;

  @Column(name = "RECORD_ID", length = 32)
  private String recordId;

  @Column(name = "LINE", length = Party.LONGEST)
  private String line;

  @Column(name = "FROM_PARTY", length = Party.LONGEST)
  private String from;

  @Column(name = "TO_PARTY", length = Party.LONGEST)
  private String to;

  @Enumerated(EnumType.STRING)
  @Column(name = "DIRECTION", length = 3)
  private Direction direction;

  /** Epoch milliseconds, as all times in the tables here. */
  @Column(name = "STARTED_AT")
  private long started;

  @Column(name = "DURATION_SECONDS")
  private long seconds;

  @Column(name = "RECORDED")
  private boolean recorded;

  /** Since when the vendor has it no more; {@code null} while it has. */
  @Column(name = "GONE_AT")
  private Long gone;

  protected CallRecordEntity() {}

  CallRecordEntity(MirrorLink link, MirroredCall call) {
    this.id = KeycloakModelUtils.generateId();
    this.realm = link.realm();
    this.source = link.source();
    this.link = link.id();
    this.owner = link.owner();
    this.series = call.id().series();
    this.upstreamNumber = call.id().number();
    this.recordId = call.id().recordId(link.source());
    this.line = call.line().address();
    this.from = call.from().address();
    this.to = call.to().address();
    this.direction = call.direction();
    this.started = call.start().toEpochMilli();
    this.seconds = call.duration().toSeconds();
    this.recorded = call.recorded();
  }

  /**
   * The record that this row is.
   *
   * @param sourceName the name of its source, which the row does not know
   */
  CallRecord record(String sourceName) {
    return new CallRecord(
        recordId,
        sourceName,
        new Party(line),
        new Party(from),
        new Party(to),
        direction,
        Instant.ofEpochMilli(started),
        Duration.ofSeconds(seconds),
        recorded);
  }

  boolean isGone() {
    return gone != null;
  }

  MirrorLink link() {
    return new MirrorLink(realm, source, link, owner);
  }

  UpstreamId upstreamId() {
    return new UpstreamId(series, upstreamNumber);
  }
}
