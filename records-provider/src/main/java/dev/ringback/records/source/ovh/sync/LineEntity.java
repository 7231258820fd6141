package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.LineKind;
import dev.ringback.records.source.ovh.api.OvhLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A row of {@code RINGBACK_OVH_LINE}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_OVH_LINE")
public class LineEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "LINK_ID", length = 36)
  private String link;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16)
  private LineKind kind;

  @Column(name = "NAME")
  private String name;

  @Column(name = "ACCOUNT")
  private String account;

  protected LineEntity() {}

  LineEntity(String link, OvhLine line) {
    this.id = KeycloakModelUtils.generateId();
    this.link = link;
    this.kind = line.kind();
    this.name = line.name();
    this.account = line.account();
  }

  /** Lines move from one billing account to another. */
  void moveTo(String another) {
    this.account = another;
  }

  OvhLine line() {
    return new OvhLine(account, kind, name);
  }
}
