package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says in plain words what an exception of the HTTP client means. */
record Diagnosis(
    Class<? extends IOException> symptom, Kind kind, Function<IOException, String> words) {

  /** The first that fits counts, so the special ones come before the general ones. */
  private static final List<Diagnosis> KNOWN =
      List.of(
          new Diagnosis(
              AddressRefusedException.class, Kind.ADDRESS_REFUSED, IOException::getMessage),
          of(
              LookUpsBusyException.class,
              Kind.BUSY,
              "this server has too many host names to look up at the moment"),
          of(
              ConnectionRequestTimeoutException.class,
              Kind.BUSY,
              "this server has too many connections at the moment"),
          of(UnknownHostException.class, Kind.UNREACHABLE, "the host name does not resolve"),
          of(InterruptedIOException.class, Kind.TIMEOUT, "the vendor does not answer in time"),
          of(MessageConstraintException.class, Kind.TOO_LARGE, "the answer's headers are too long"),
          new Diagnosis(
              SSLException.class,
              Kind.UNREACHABLE,
              refusal -> "TLS failed: " + refusal.getMessage()),
          of(ConnectException.class, Kind.UNREACHABLE, "the connection is refused"),
          of(ClientProtocolException.class, Kind.UNREACHABLE, "the answer is not HTTP"),
          of(IOException.class, Kind.UNREACHABLE, "the connection broke off before an answer"));

  /** What the exception means; of its own message only what an admin needs, without secrets. */
  static UpstreamFailure of(IOException exception, Redaction redaction) {
    return KNOWN.stream()
        .filter(known -> known.symptom.isInstance(exception))
        .findFirst()
        .map(
            known -> new UpstreamFailure(known.kind, redaction.apply(known.words.apply(exception))))
        .orElseThrow();
  }

  private static Diagnosis of(Class<? extends IOException> symptom, Kind kind, String words) {
    return new Diagnosis(symptom, kind, exception -> words);
  }
}
