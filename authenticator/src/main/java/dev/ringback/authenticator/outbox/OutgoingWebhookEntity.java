package dev.ringback.authenticator.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code RINGBACK_WEBHOOK}; public and open only because JPA wants it so. */
@Entity
@Table(name = "RINGBACK_WEBHOOK")
public class OutgoingWebhookEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", length = 36)
  private String realm;

  @Column(name = "USER_ID")
  private String owner;

  @Column(name = "TOKEN_ID", length = 36)
  private String token;

  @Column(name = "ADDRESS", length = 2048)
  private String address;

  @Column(name = "PARAMETERS")
  private String parameters;

  @Column(name = "SEALED_KEY", length = 1024)
  private String sealedKey;

  @Column(name = "TRIES")
  private int tries;

  @Column(name = "DUE_AT")
  private long due;

  protected OutgoingWebhookEntity() {}

  OutgoingWebhookEntity(OutgoingWebhook webhook) {
    this.id = webhook.id();
    this.realm = webhook.realm();
    this.owner = webhook.owner();
    this.token = webhook.token();
    this.address = webhook.address();
    this.parameters = webhook.parameters();
    this.sealedKey = webhook.sealedKey();
    this.tries = webhook.tries();
    this.due = webhook.due().toEpochMilli();
  }

  OutgoingWebhook webhook() {
    return new OutgoingWebhook(
        id, realm, owner, token, address, parameters, sealedKey, tries, Instant.ofEpochMilli(due));
  }
}
