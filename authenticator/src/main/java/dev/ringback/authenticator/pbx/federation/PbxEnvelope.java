package dev.ringback.authenticator.pbx.federation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.OtherUser;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Refused;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import java.io.IOException;
import java.util.Optional;

/**
 * The envelope of document 002 around the answer to a login, read strictly: who is let in must not
 * depend on a guess. How a login is refused, the document does not show; taken for a refusal is the
 * {@code code} 401 in the envelope, and for a blocked host 403 or 429, there or as HTTP status. Any
 * other 4xx in the envelope says no more than that this request is refused: that is no failure of
 * the PBX, as it may be for what somebody has typed.
 */
final class PbxEnvelope {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  /** Bytes; the document's own sample has a thousand. */
  private static final int LARGEST = 64 * 1024;

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;

  private PbxEnvelope() {}

  /**
   * What the answer says.
   *
   * @param login that was asked for
   * @return empty if it is not what the document describes
   */
  static Optional<PbxAnswer> read(Answered answer, String login) {
    if (isBlock(answer.status())) {
      return Optional.of(blocked());
    }
    return envelope(answer.body()).flatMap(envelope -> read(answer.status(), envelope, login));
  }

  private static Optional<PbxAnswer> read(int status, JsonNode envelope, String login) {
    int code = envelope.path("code").asInt();
    if (isBlock(code)) {
      return Optional.of(blocked());
    }
    if (code == UNAUTHORIZED && (status == UNAUTHORIZED || status == OK)) {
      return Optional.of(new Refused());
    }
    if (isRefusal(code) && (status == code || status == OK)) {
      return Optional.of(
          new Unavailable(
              "request_refused", "The PBX does not take the request (code " + code + ")."));
    }
    JsonNode body = envelope.path("body");
    return code == OK && status == OK
        ? PbxAccount.read(body)
            .map(
                account -> {
                  String token = body.path("token").asText("");
                  return account.isOf(login) ? new Accepted(account, token) : new OtherUser(token);
                })
        : Optional.empty();
  }

  /** Other refusals that HTTP knows; they say that the PBX works. */
  private static boolean isRefusal(int code) {
    return code / 100 == 4;
  }

  private static Optional<JsonNode> envelope(byte[] body) {
    if (body.length > LARGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(body)).filter(node -> node.path("code").isInt());
    } catch (JsonProcessingException rubbish) {
      return Optional.empty();
    } catch (IOException impossibleForBytes) {
      throw new IllegalStateException(impossibleForBytes);
    }
  }

  private static boolean isBlock(int code) {
    return code == 403 || code == 429;
  }

  private static PbxAnswer blocked() {
    return new Unavailable(
        "host_blocked",
        "The PBX has blocked this server for failed logins: unblock and white-list its address in"
            + " the PBX's Defender.");
  }
}
