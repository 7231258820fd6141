package dev.ringback.records.source.alloincognito.api;

import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.telephony.UpstreamFailure;

/** What it means that there is no answer, or one that is no success. */
final class Refusals {

  static final String UNEXPECTED = "Allo Incognito's answer is not what its document describes.";

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private Refusals() {}

  static <T> AlloReply<T> read(UpstreamFailure failure) {
    Kind kind =
        switch (failure.kind()) {
          case ADDRESS_REFUSED, BREAKER_OPEN -> Kind.UNSENT;
          case BUSY -> Kind.BUSY;
          case TOO_LARGE -> Kind.TOO_LONG;
          case UNREADABLE_ANSWER -> Kind.UNEXPECTED;
          case TIMEOUT -> Kind.TIMEOUT;
          case UNREACHABLE, REDIRECT, CUT_SHORT -> Kind.UNANSWERED;
        };
    return AlloReply.failed(kind, "Allo Incognito cannot be asked: " + failure.explanation() + ".");
  }

  static <T> AlloReply<T> read(int status) {
    return switch (status) {
      case UNAUTHORIZED ->
          AlloReply.failed(Kind.TOKEN_REFUSED, "Allo Incognito refuses the token.");
      case FORBIDDEN -> AlloReply.failed(Kind.FORBIDDEN, "Allo Incognito does not permit this.");
      case NOT_FOUND -> AlloReply.failed(Kind.ABSENT, "Allo Incognito has no such thing.");
      default -> AlloReply.failed(Kind.UNANSWERED, "Allo Incognito fails (HTTP " + status + ").");
    };
  }
}
