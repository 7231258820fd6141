package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.mirror.MirrorCounts;
import dev.ringback.records.source.ovh.api.Fetching;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_OVH_SYNC}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_OVH_SYNC")
public class SyncEntity {

  @Id
  @Column(name = "LINK_ID", length = 36)
  private String link;

  /** {@code null} for a link of which no sync is due any more. */
  @Column(name = "DUE_AT")
  private Long due;

  @Column(name = "LEASE_HOLDER", length = 36)
  private String holder;

  @Column(name = "LEASE_UNTIL")
  private long leaseUntil;

  @Enumerated(EnumType.STRING)
  @Column(name = "PHASE", length = 16)
  private SyncPhase phase = SyncPhase.WAITING;

  @Enumerated(EnumType.STRING)
  @Column(name = "FETCHING", length = 16)
  private Fetching fetching = Fetching.BATCH;

  /** Seconds. */
  @Column(name = "CLOCK_AHEAD")
  private Long clockAhead;

  @Column(name = "LINES")
  private long lines;

  @Column(name = "MIRRORED")
  private long mirrored;

  @Column(name = "LEFT_TO_FETCH")
  private long left;

  @Column(name = "GONE")
  private long gone;

  @Column(name = "FINISHED_AT")
  private Long finished;

  @Column(name = "PROBLEM", length = 512)
  private String problem;

  protected SyncEntity() {}

  SyncEntity(String link) {
    this.link = link;
  }

  /** The next sync begins then, however the last one ended. */
  void due(Instant time) {
    this.due = time.toEpochMilli();
    this.fetching = Fetching.BATCH;
  }

  boolean isHeldBy(Lease lease) {
    return lease.holder().equals(holder);
  }

  void keepUntil(Instant time) {
    this.leaseUntil = time.toEpochMilli();
  }

  void enter(SyncPhase begun) {
    this.phase = begun;
  }

  /** What was left of an earlier sync is listed again. */
  void forgetWhatIsLeft() {
    this.left = 0;
  }

  void fetchBy(Fetching working) {
    this.fetching = working;
  }

  void haveLines(long number) {
    this.lines = number;
  }

  void haveRecords(MirrorCounts counts) {
    this.mirrored = counts.present();
    this.gone = counts.gone();
  }

  void listed(long fresh) {
    this.left += fresh;
  }

  void fetched(long number) {
    this.mirrored += number;
    this.left -= number;
  }

  void trouble(String words) {
    this.problem = words;
  }

  void clock(Optional<Duration> ahead) {
    this.clockAhead = ahead.map(Duration::toSeconds).orElse(null);
  }

  void finish(Instant now) {
    this.finished = now.toEpochMilli();
  }

  /** Gives the lease back; empty if no other sync is due. */
  void release(Optional<Instant> next) {
    this.phase = SyncPhase.WAITING;
    this.holder = null;
    this.leaseUntil = 0;
    this.due = next.map(Instant::toEpochMilli).orElse(null);
  }

  Fetching fetching() {
    return fetching;
  }

  Optional<Duration> clockAhead() {
    return Optional.ofNullable(clockAhead).map(Duration::ofSeconds);
  }

  SyncState state() {
    return new SyncState(
        phase,
        lines,
        mirrored,
        left,
        gone,
        Optional.ofNullable(finished).map(Instant::ofEpochMilli),
        Optional.ofNullable(due).map(Instant::ofEpochMilli),
        Optional.ofNullable(problem));
  }
}
