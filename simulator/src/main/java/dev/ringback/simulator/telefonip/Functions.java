package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.telefonip.Envelope.Checked;
import dev.ringback.simulator.telefonip.Envelope.HandedOut;
import dev.ringback.simulator.web.Reply;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The three documented functions of reverse authorisation, each named as in the document. */
final class Functions {

  /** The number in the document's sample link is not the one to call, and so it is here. */
  private static final String LINK = "<a href='tel:89644078713'>Позвони для авторизации</a>";

  private final String qrImages;
  private final Clock clock;

  /**
   * @param qrImages where QR images are found, with a trailing slash
   */
  Functions(String qrImages, Clock clock) {
    this.qrImages = qrImages;
    this.clock = clock;
  }

  Reply reverseAuthPhoneGet(Account account, Parameters parameters) {
    return parameters
        .phone()
        .map(phone -> handedOut(account, phone, Optional.empty()))
        .orElseGet(() -> badPhone(account));
  }

  Reply reverseAuthPhonePost(Account account, Parameters parameters) {
    Optional<PhoneNumber> phone = parameters.phone();
    Optional<URI> webhook = parameters.webhook();
    if (phone.isEmpty()) {
      return badPhone(account);
    }
    if (webhook.isEmpty()) {
      return Envelope.refused(account.behaviour(), 400, "webhook is not a valid url");
    }
    return handedOut(account, phone.get(), webhook);
  }

  Reply reverseAuthPhoneCheck(Account account, Parameters parameters) {
    return parameters
        .id()
        .flatMap(account::find)
        .map(call -> checked(account.behaviour(), call))
        .orElseGet(() -> Envelope.refused(account.behaviour(), 400, "id record not found"));
  }

  private Reply handedOut(Account account, PhoneNumber phone, Optional<URI> webhook) {
    AuthCall call = account.handOut(phone, webhook);
    Behaviour behaviour = account.behaviour();
    return Envelope.granted(
        behaviour,
        new HandedOut(
            call.authPhone().digits(),
            Envelope.id(behaviour, call.id()),
            qrImages + call.image() + "/",
            LINK));
  }

  private Reply checked(Behaviour behaviour, AuthCall call) {
    Object id = Envelope.id(behaviour, call.id());
    return call.caller()
        .map(behaviour.numberStyle()::spell)
        .map(phone -> Envelope.granted(behaviour, new Checked(phone, id)))
        .orElseGet(() -> notCalled(behaviour, call, id));
  }

  private Reply notCalled(Behaviour behaviour, AuthCall call, Object id) {
    if (!call.isOpen(clock.instant())) {
      return Envelope.refused(behaviour, 400, "id record expired");
    }
    return switch (behaviour.waiting()) {
      case HTTP_200_FALSE -> Envelope.refused(behaviour, 200, "call not received");
      case HTTP_400_FALSE -> Envelope.refused(behaviour, 400, "call not received");
      case TRUE_WITH_EMPTY_PHONE -> Envelope.granted(behaviour, new Checked("", id));
    };
  }

  private static Reply badPhone(Account account) {
    return Envelope.refused(account.behaviour(), 400, "phone is not in the format 89xxxxxxxxx");
  }
}
