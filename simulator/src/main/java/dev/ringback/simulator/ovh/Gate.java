package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** OVH's front: who may call what. */
final class Gate {

  /** OVH says that a signature is good for a short time, and not for how long. */
  private static final Duration WINDOW = Duration.ofSeconds(30);

  private Gate() {}

  /**
   * @param path beneath {@code /1.0}
   */
  static Admission admit(Application application, Request call, String path) {
    String consumerKey = call.header("X-Ovh-Consumer").orElse("");
    String timestamp = call.header("X-Ovh-Timestamp").orElse("");
    String signature = call.header("X-Ovh-Signature").orElse("");
    if (consumerKey.isEmpty() || timestamp.isEmpty() || signature.isEmpty()) {
      return refused(OvhError.NOT_CREDENTIAL);
    }
    Optional<Credential> credential = application.credential(consumerKey);
    if (credential.isEmpty()) {
      return refused(OvhError.INVALID_CREDENTIAL);
    }
    if (!isTimely(timestamp, application.time())) {
      return refused(OvhError.QUERY_TIME_OUT);
    }
    if (!signature.equals(Signature.of(application.secret(), consumerKey, call, timestamp))) {
      return refused(OvhError.INVALID_SIGNATURE);
    }
    return granted(application, credential.get(), call, path);
  }

  private static Admission granted(
      Application application, Credential credential, Request call, String path) {
    boolean asksOfItself = path.equals("/auth/currentCredential");
    boolean toldAnyway = asksOfItself && application.behaviour().tellsStatus();
    if (!credential.isValid(application.now()) && !toldAnyway) {
      return refused(OvhError.INVALID_CREDENTIAL);
    }
    if (!credential.grants(call.method(), path)) {
      return refused(OvhError.NOT_GRANTED_CALL);
    }
    return application
        .letIn(credential)
        .<Admission>map(wait -> new Admission.Refused(OvhError.tooManyRequests(wait)))
        .orElseGet(() -> new Admission.Granted(credential));
  }

  private static boolean isTimely(String timestamp, Instant now) {
    return timestamp.matches("[0-9]{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(WINDOW)
            <= 0;
  }

  private static Admission refused(OvhError why) {
    return new Admission.Refused(why.reply());
  }
}
