package dev.ringback.simulator;

import dev.ringback.simulator.telefonip.TelefonIp;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;
import java.util.List;

/** What lies between handsets and vendors: finds whose number was dialled. */
final class PhoneNetwork {

  private static final String REGION = "RU";

  private final TelefonIp telefonIp;

  PhoneNetwork(TelefonIp telefonIp) {
    this.telefonIp = telefonIp;
  }

  /** Reads a number as people write it in this network's country. */
  static ParsedPhoneNumber parse(String text) {
    return PhoneNumber.parse(text, REGION);
  }

  /** A call from its beginning to its end. */
  CallResult connect(PhoneNumber from, String dialled) {
    if (parse(dialled) instanceof Accepted accepted) {
      return connect(from, accepted.number());
    }
    return new CallResult(
        from.e164(),
        dialled,
        Answer.NO_SUCH_NUMBER,
        "You dialled “%s”, and that is no phone number.".formatted(dialled));
  }

  private CallResult connect(PhoneNumber from, PhoneNumber to) {
    List<String> told = telefonIp.ring(from, to);
    if (!told.isEmpty()) {
      return result(
          from,
          to,
          Answer.REJECTED_AND_REPORTED,
          "busy tone, as it should be. The call was reported to telefon-ip account "
              + String.join(", ", told));
    }
    if (telefonIp.owns(to)) {
      return result(
          from,
          to,
          Answer.REJECTED_NOBODY_WAITS,
          "busy tone, but nobody waits there for a call from " + from.international());
    }
    return result(from, to, Answer.NO_SUCH_NUMBER, "not in service. No vendor has this number");
  }

  private static CallResult result(
      PhoneNumber from, PhoneNumber to, Answer answer, String outcome) {
    String told = "You called %s: %s.".formatted(to.international(), outcome);
    return new CallResult(from.e164(), to.e164(), answer, told);
  }
}
