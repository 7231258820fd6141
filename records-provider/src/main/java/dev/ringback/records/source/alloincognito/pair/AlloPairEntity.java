package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.Tokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_ALLO_PAIR}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_ALLO_PAIR")
public class AlloPairEntity {

  /** Of the access token's life: what is left of it outlasts a vendor that is down for hours. */
  private static final double RENEWED_AT = 0.8;

  @Id
  @Column(name = "SOURCE_ID", length = 36)
  private String source;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "GENERATION")
  private long generation;

  @Column(name = "SEALED_ACCESS", length = 4000)
  private String sealedAccess;

  @Column(name = "SEALED_REFRESH", length = 4000)
  private String sealedRefresh;

  @Column(name = "REFRESHABLE")
  private boolean refreshable;

  @Column(name = "CREATED_AT")
  private long created;

  @Column(name = "ACCESS_UNTIL")
  private long accessUntil;

  @Column(name = "REFRESH_UNTIL")
  private long refreshUntil;

  @Column(name = "DUE_AT")
  private long due;

  @Column(name = "FAILURES")
  private int failures;

  @Enumerated(EnumType.STRING)
  @Column(name = "PROBLEM_KIND", length = 32)
  private AlloFailure.Kind problemKind;

  @Column(name = "PROBLEM", length = 512)
  private String problem;

  @Column(name = "LEASE_HOLDER", length = 36)
  private String holder;

  @Column(name = "LEASE_UNTIL")
  private long leaseUntil;

  protected AlloPairEntity() {}

  /** A source that has no pair yet, and may have one at once. */
  AlloPairEntity(String realm, String source) {
    this.realm = realm;
    this.source = source;
  }

  String source() {
    return source;
  }

  String realm() {
    return realm;
  }

  long generation() {
    return generation;
  }

  /** The sealed access token, as long as it is good. */
  Optional<String> sealedAccess(Instant now) {
    return Optional.ofNullable(sealedAccess).filter(token -> now.toEpochMilli() < accessUntil);
  }

  /** The sealed refresh token, if it is good and certainly not used yet. */
  Optional<String> sealedRefresh(Instant now) {
    return Optional.ofNullable(sealedRefresh)
        .filter(token -> refreshable && now.toEpochMilli() < refreshUntil);
  }

  boolean isDue(Instant now) {
    return due <= now.toEpochMilli();
  }

  /**
   * Why there is nothing to be tried before it is due, if that is so. Nothing rests for longer than
   * the longest pause: the clock has been set back, then.
   */
  Optional<AlloFailure> rests(Instant now) {
    return Optional.ofNullable(problemKind)
        .filter(kind -> !isDue(now) && due <= now.plus(Pause.LONGEST).toEpochMilli())
        .map(kind -> new AlloFailure(kind, problem));
  }

  boolean isHeldBy(Lease lease) {
    return lease.holder().equals(holder);
  }

  /** From now on nobody knows whether the refresh token is used up, until somebody says so. */
  void uses() {
    refreshable = false;
  }

  /** The refresh token was not used after all. */
  void hasNotUsed() {
    refreshable = true;
  }

  /**
   * There is a new pair.
   *
   * @param asked when it was asked for
   */
  void keep(String access, String refresh, Tokens tokens, Instant asked) {
    generation++;
    sealedAccess = access;
    sealedRefresh = refresh;
    refreshable = true;
    accessUntil = asked.plus(tokens.accessLife()).toEpochMilli();
    refreshUntil = asked.plus(tokens.refreshLife()).toEpochMilli();
    due = asked.plusMillis((long) (tokens.accessLife().toMillis() * RENEWED_AT)).toEpochMilli();
    failures = 0;
    problemKind = null;
    problem = null;
  }

  /** It was created, not refreshed. */
  void wasCreated(Instant asked) {
    created = asked.toEpochMilli();
  }

  /** Something else is tried when the pause is over. */
  void fail(AlloFailure failure, Instant now) {
    failures++;
    problemKind = failure.kind();
    problem = failure.explanation();
    due = now.plus(Pause.after(failures)).toEpochMilli();
  }

  /**
   * The pair is worth nothing any more.
   *
   * @param until there is to be no other one before
   */
  void lose(AlloFailure failure, Instant until) {
    sealedAccess = null;
    sealedRefresh = null;
    problemKind = failure.kind();
    problem = failure.explanation();
    due = until.toEpochMilli();
  }

  /** When the last pair was created. */
  Instant created() {
    return Instant.ofEpochMilli(created);
  }

  /** Whether the attempts before this one went well. */
  boolean hasFailedOnce() {
    return failures == 1;
  }

  void release() {
    holder = null;
    leaseUntil = 0;
  }
}
