package dev.ringback.authenticator.gateway.telefonip;

import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.gateway.Allocation;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.gateway.telefonip.TelefonIpApi.Reply;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reverse calls through telefon-ip.ru, as document 003 describes them. */
final class TelefonIpGateway implements ReverseCallGateway {

  private final String id;
  private final String name;
  private final Delivery delivery;
  private final TelefonIpApi api;
  private final WebhookAddress webhook;

  TelefonIpGateway(
      String id, String name, Delivery delivery, TelefonIpApi api, WebhookAddress webhook) {
    this.id = id;
    this.name = name;
    this.delivery = delivery;
    this.api = api;
    this.webhook = webhook;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery delivery() {
    return delivery;
  }

  @Override
  public Allocation allocate(PhoneNumber caller, String webhookSecret) {
    Reply reply =
        delivery == Delivery.POLL
            ? api.getNumber(caller)
            : api.postNumber(caller, webhook.of(name, webhookSecret));
    if (reply instanceof Reply.Failed failed) {
      return new Allocation.Unavailable(failed.failure());
    }
    TelefonIpAnswer answer = ((Reply.Said) reply).answer();
    if (!answer.success()) {
      return unavailable("no_number", "The vendor handed out no number: " + quoted(answer.error()));
    }
    Optional<PhoneNumber> dialled = answer.authPhone();
    Optional<String> reference = answer.id();
    if (dialled.isEmpty() || reference.isEmpty()) {
      return unavailable(
          "unreadable_answer", "The answer names no number to call, or no id for it.");
    }
    return new Allocation.Allocated(new Line(dialled.get(), reference.get()), BackCalls.LIFETIME);
  }

  /**
   * A check that waits answers {@code success:false}, with HTTP 200 or 400, or success with an
   * empty phone: none of these is a failure (specs 1.4).
   */
  @Override
  public Inquiry ask(Line line) {
    Reply reply = api.check(line.reference());
    if (reply instanceof Reply.Failed failed) {
      return new Inquiry.Unavailable(failed.failure());
    }
    TelefonIpAnswer answer = ((Reply.Said) reply).answer();
    boolean speaksOfThisLine = answer.id().map(line.reference()::equals).orElse(true);
    return answer
        .phone()
        .filter(caller -> answer.success() && speaksOfThisLine)
        .<Inquiry>map(caller -> new Inquiry.Called(new CallReport(line, caller)))
        .orElseGet(Inquiry.NotCalled::new);
  }

  /** Asks for an id that is never handed out: free of charge, and it proves address and token. */
  @Override
  public Optional<GatewayFailure> probe() {
    return api.check("0") instanceof Reply.Failed failed
        ? Optional.of(failed.failure())
        : Optional.empty();
  }

  private static Allocation unavailable(String reason, String explanation) {
    return new Allocation.Unavailable(new GatewayFailure(reason, explanation));
  }

  /**
   * A vendor's words on one line, at most 120 characters of it, and of every number the last four
   * digits: they end up in an event, and may repeat the phone.
   */
  private static String quoted(String words) {
    String line =
        words
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
            .replaceAll("\\p{Nd}(?=(?:[ ().-]*\\p{Nd}){4})", "*")
            .strip();
    return '"' + line.substring(0, Math.min(line.length(), 120)) + '"';
  }

  /**
   * Where the vendor reports a call: {@code
   * {base}/realms/{realm}/reverse-call/webhooks/{gateway}/{secret}}.
   */
  record WebhookAddress(String base, String realm) {

    URI of(String gateway, String secret) {
      return URI.create(
          base + "/realms/" + encoded(realm) + "/reverse-call/webhooks/" + gateway + "/" + secret);
    }

    private static String encoded(String pathSegment) {
      return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }
}
