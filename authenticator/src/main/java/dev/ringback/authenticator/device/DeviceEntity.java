package dev.ringback.authenticator.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code RINGBACK_DEVICE}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_DEVICE")
public class DeviceEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "USER_ID")
  private String owner;

  @Column(name = "COOKIE_HASH", length = 64)
  private String cookieHash;

  @Column(name = "PHONE", length = 16)
  private String phone;

  @Column(name = "DESCRIPTION")
  private String description;

  @Column(name = "NETWORK", length = 64)
  private String network;

  @Column(name = "CREATED_AT")
  private long created;

  @Column(name = "LAST_USED_AT")
  private long lastUsed;

  @Column(name = "EXPIRES_AT")
  private long expires;

  protected DeviceEntity() {}

  DeviceEntity(String realm, String cookieHash, Device device) {
    this.id = device.id();
    this.realm = realm;
    this.owner = device.owner();
    this.cookieHash = cookieHash;
    this.phone = device.phone();
    this.description = device.description();
    this.network = device.network();
    this.created = device.created().toEpochMilli();
    this.lastUsed = device.lastUsed().toEpochMilli();
    this.expires = device.expires().toEpochMilli();
  }

  /** Oracle keeps an empty description as none. */
  Device device() {
    return new Device(
        id,
        owner,
        phone,
        Optional.ofNullable(description).orElse(""),
        network,
        Instant.ofEpochMilli(created),
        Instant.ofEpochMilli(lastUsed),
        Instant.ofEpochMilli(expires));
  }
}
