package dev.ringback.records.permission;

import dev.ringback.telephony.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code RINGBACK_BLOCKED_NUMBER}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_BLOCKED_NUMBER")
public class BlockedNumberEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "USER_ID")
  private String owner;

  @Column(name = "PHONE_NUMBER", length = 16)
  private String number;

  protected BlockedNumberEntity() {}

  BlockedNumberEntity(String id, String realm, String owner, PhoneNumber number) {
    this.id = id;
    this.realm = realm;
    this.owner = owner;
    this.number = number.e164();
  }

  PhoneNumber number() {
    return new PhoneNumber(number);
  }
}
