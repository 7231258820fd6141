package dev.ringback.records.source.alloincognito.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.record.WallClock;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamDownload;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The methods of document 001. None is ever tried twice here: some of them change tokens. */
public final class AlloApi {

  /** Two gibibytes of sound, a day of the best that telephones have, and a third for base64. */
  private static final UpstreamDownload.Limits RECORDING =
      new UpstreamDownload.Limits(Duration.ofSeconds(20), 3L << 30);

  private static final String JSON = "application/json";

  private final Upstream upstream;
  private final UpstreamVendor vendor;
  private final String base;
  private final WallClock clock;
  private final Optional<String> onBehalfOf;

  /**
   * @param base where the API answers, without {@code /api/v1} and without a slash in the end
   * @param clock the vendor's
   * @param onBehalfOf whom calls and recordings are asked for; tokens are the server's own
   */
  public AlloApi(
      Upstream upstream,
      UpstreamVendor vendor,
      String base,
      WallClock clock,
      Optional<String> onBehalfOf) {
    this.upstream = upstream;
    this.vendor = vendor;
    this.base = base + "/api/v1/";
    this.clock = clock;
    this.onBehalfOf = onBehalfOf;
  }

  /** Issues the first pair; any other ends with it. */
  public AlloReply<Tokens> create(String authorizationToken) {
    return tokens("create", authorizationToken);
  }

  /** Issues the next pair; the one before ends with it, whether or not the answer arrives. */
  public AlloReply<Tokens> refresh(String refreshToken) {
    return tokens("refresh", refreshToken);
  }

  /** Calls, in whatever order. */
  public AlloReply<List<Call>> calls(HistoryQuestion question, String accessToken) {
    UpstreamRequest request =
        UpstreamRequest.post(
            vendor, "history", uri("request/getcallhistory"), JSON, Documents.write(question));
    return read(
        upstream.send(
            authorized(request, accessToken).onBehalfOf(onBehalfOf),
            answered -> isRefusal(answered) || calls(answered).isPresent()),
        AlloApi::calls);
  }

  /**
   * A recording: MP3, as the document has it. Reading throws an {@link java.io.IOException} if it
   * ends before its end, and so does what is no base64.
   *
   * @param name as the call has it
   */
  public AlloReply<InputStream> recording(String name, String accessToken) {
    UpstreamRequest request =
        UpstreamRequest.get(
            vendor.part("recordings"),
            "recording",
            uri("request/getcallrecordfile?recordFileId=" + URLEncoder.encode(name, UTF_8)));
    UpstreamDownload download =
        upstream.download(
            authorized(request, accessToken).onBehalfOf(onBehalfOf), RECORDING, anything -> true);
    return download instanceof UpstreamDownload.Begun begun
        ? RecordingDocument.open(begun, InstantSource.system())
        : Refusals.read(((UpstreamDownload.Failed) download).failure());
  }

  private AlloReply<Tokens> tokens(String method, String token) {
    if (!TokensDocument.isToken(token)) {
      return AlloReply.failed(
          Kind.TOKEN_REFUSED,
          "The authorization token of Allo Incognito is missing, or no token at all.");
    }
    UpstreamRequest request =
        UpstreamRequest.get(vendor, method, uri("auth/integrationapi/" + method));
    return read(
        upstream.send(
            authorized(request, token),
            answered -> isRefusal(answered) || tokens(answered).isPresent()),
        this::tokens);
  }

  private Optional<Tokens> tokens(Answered answered) {
    return Documents.read(answered.body(), TokensDocument.class)
        .filter(TokensDocument::isComplete)
        .map(document -> document.tokens(clock, answered.headers().date()));
  }

  private static Optional<List<Call>> calls(Answered answered) {
    return Documents.read(answered.body(), Envelope.class)
        .filter(Envelope::hasCalls)
        .map(envelope -> envelope.result().rowset());
  }

  private static <T> AlloReply<T> read(UpstreamAnswer answer, Reading<T> reading) {
    if (answer instanceof UpstreamAnswer.Failed failed) {
      return Refusals.read(failed.failure());
    }
    Answered answered = (Answered) answer;
    if (isRefusal(answered)) {
      return Refusals.read(answered.status());
    }
    return reading
        .of(answered)
        .<AlloReply<T>>map(Said::new)
        .orElseGet(() -> new Failed<>(new AlloFailure(Kind.UNEXPECTED, Refusals.UNEXPECTED)));
  }

  private static boolean isRefusal(Answered answered) {
    return answered.status() / 100 != 2;
  }

  private static UpstreamRequest authorized(UpstreamRequest request, String token) {
    return request
        .withHeader("Accept", JSON)
        .withHeader("Authorization", "Bearer " + token)
        .withSecret(token);
  }

  private URI uri(String path) {
    return URI.create(base + path);
  }

  /** What a successful answer says; empty if that cannot be read. */
  private interface Reading<T> {
    Optional<T> of(Answered answered);
  }
}
