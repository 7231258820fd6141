package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.pbx.Numbers.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A row of {@code RINGBACK_PBX_NUMBER}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_PBX_NUMBER")
public class NumberEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 6)
  private Kind kind;

  @Column(name = "SUBJECT")
  private String subject;

  @Column(name = "PBX_NUMBER")
  private long number;

  protected NumberEntity() {}

  NumberEntity(String realm, Kind kind, String subject, long number) {
    this.id = KeycloakModelUtils.generateId();
    this.realm = realm;
    this.kind = kind;
    this.subject = subject;
    this.number = number;
  }
}
