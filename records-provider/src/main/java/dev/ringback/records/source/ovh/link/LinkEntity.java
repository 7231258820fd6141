package dev.ringback.records.source.ovh.link;

import dev.ringback.records.source.mirror.MirrorLink;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_OVH_LINK}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_OVH_LINK")
public class LinkEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "SOURCE_ID", length = 36)
  private String source;

  @Column(name = "OWNER_ID")
  private String owner;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16)
  private LinkState state;

  @Column(name = "SEALED_KEY", length = 1024)
  private String sealedKey;

  @Column(name = "CHECK_HASH", length = 64)
  private String checkHash;

  @Column(name = "ANSWER_UNTIL")
  private long answerUntil;

  @Column(name = "LINKED_AT")
  private Long linkedAt;

  @Column(name = "PROBLEM", length = 512)
  private String problem;

  protected LinkEntity() {}

  LinkEntity(MirrorLink mirror, String sealedKey, CheckId check, Instant answerUntil) {
    this.id = mirror.id();
    this.realm = mirror.realm();
    this.source = mirror.source();
    this.owner = mirror.owner();
    this.state = LinkState.PENDING;
    this.sealedKey = sealedKey;
    this.checkHash = check.hash();
    this.answerUntil = answerUntil.toEpochMilli();
  }

  Link link() {
    return new Link(
        new MirrorLink(realm, source, id, owner),
        state,
        sealedKey,
        Instant.ofEpochMilli(answerUntil),
        Optional.ofNullable(linkedAt).map(Instant::ofEpochMilli),
        Optional.ofNullable(problem));
  }
}
