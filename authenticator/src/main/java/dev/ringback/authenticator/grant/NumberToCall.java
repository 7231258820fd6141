package dev.ringback.authenticator.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.dialling.QrCode;
import dev.ringback.telephony.TelUri;
import java.time.Instant;

/**
 * What an app is told when it may wait for a call; the counterpart of the device authorization
 * response (RFC 8628, section 3.2).
 *
 * @param challengeId what the app exchanges for tokens
 * @param numberToCall in E.164
 * @param telUri the same as a link (RFC 3966)
 * @param qrCode the link as a picture, in a {@code data:} URI
 * @param expiresIn seconds until a call comes too late
 * @param interval seconds to wait after each answer before the next poll
 */
record NumberToCall(
    @JsonProperty("challenge_id") String challengeId,
    @JsonProperty("number_to_call") String numberToCall,
    @JsonProperty("tel_uri") String telUri,
    @JsonProperty("qr_code") String qrCode,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("interval") long interval) {

  static NumberToCall of(Challenge challenge, Instant now) {
    TelUri telUri = new TelUri(challenge.line().dialled());
    return new NumberToCall(
        challenge.handle(),
        challenge.line().dialled().e164(),
        telUri.value(),
        new QrCode(telUri).dataUri(),
        challenge.secondsLeft(now),
        Challenges.POLL_INTERVAL.toSeconds());
  }
}
