package dev.ringback.simulator.ovh;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How OVH behaves towards one application: {@linkplain #asDocumented as documented}, or in one of
 * the ways that are left open or that outages bring about.
 *
 * @param apiDelay how long every answer of the API is held back
 * @param apiOutage what is wrong with every answer of the API
 * @param requestsPerMinute how many signed requests a consumer key has in any 60 seconds; 0 for any
 *     number
 * @param clockSkew how far OVH's clock is ahead of this machine's; behind if negative
 * @param batches whether several records are told in one answer
 * @param pages whether whole records are told in pages
 * @param tellsStatus whether {@code /auth/currentCredential} answers for a consumer key that is not
 *     valid, instead of refusing it
 * @param audioDelay how long every recording is held back
 * @param audioOutage what is wrong with every recording
 * @param audioRanges whether parts of a recording, and conditions, are understood
 * @param audioBytes how long every recording is; 0 for as long as its call
 */
public record Behaviour(
    Duration apiDelay,
    Outage apiOutage,
    int requestsPerMinute,
    Duration clockSkew,
    boolean batches,
    boolean pages,
    boolean tellsStatus,
    Duration audioDelay,
    Outage audioOutage,
    boolean audioRanges,
    long audioBytes) {

  /**
   * @throws IllegalArgumentException if a delay or a number is negative
   */
  public Behaviour {
    requireNonNull(apiOutage, "apiOutage");
    requireNonNull(clockSkew, "clockSkew");
    requireNonNull(audioOutage, "audioOutage");
    refuse(requireNonNull(apiDelay, "apiDelay").isNegative(), "apiDelay");
    refuse(requireNonNull(audioDelay, "audioDelay").isNegative(), "audioDelay");
    refuse(requestsPerMinute < 0, "requestsPerMinute");
    refuse(audioBytes < 0, "audioBytes");
  }

  /** As OVH's documents say; where they say nothing, as its own programs expect it. */
  public static Behaviour asDocumented() {
    return new Draft().finished();
  }

  public Behaviour withApiDelay(Duration pause) {
    return with(draft -> draft.apiDelay = pause);
  }

  public Behaviour withApiOutage(Outage trouble) {
    return with(draft -> draft.apiOutage = trouble);
  }

  public Behaviour withRequestsPerMinute(int most) {
    return with(draft -> draft.requestsPerMinute = most);
  }

  public Behaviour withClockSkew(Duration ahead) {
    return with(draft -> draft.clockSkew = ahead);
  }

  public Behaviour withBatches(boolean told) {
    return with(draft -> draft.batches = told);
  }

  public Behaviour withPages(boolean told) {
    return with(draft -> draft.pages = told);
  }

  public Behaviour withTellsStatus(boolean tells) {
    return with(draft -> draft.tellsStatus = tells);
  }

  public Behaviour withAudioDelay(Duration pause) {
    return with(draft -> draft.audioDelay = pause);
  }

  public Behaviour withAudioOutage(Outage trouble) {
    return with(draft -> draft.audioOutage = trouble);
  }

  public Behaviour withAudioRanges(boolean understood) {
    return with(draft -> draft.audioRanges = understood);
  }

  public Behaviour withAudioBytes(long length) {
    return with(draft -> draft.audioBytes = length);
  }

  private Behaviour with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  private static void refuse(boolean negative, String name) {
    if (negative) {
      throw new IllegalArgumentException(name + " must not be negative");
    }
  }

  /** A behaviour in the making: eleven components named once, not in every wither. */
  private static final class Draft {

    private Duration apiDelay = Duration.ZERO;
    private Outage apiOutage = Outage.NONE;
    private int requestsPerMinute;
    private Duration clockSkew = Duration.ZERO;
    private boolean batches = true;
    private boolean pages = true;
    private boolean tellsStatus;
    private Duration audioDelay = Duration.ZERO;
    private Outage audioOutage = Outage.NONE;
    private boolean audioRanges = true;
    private long audioBytes;

    Draft() {}

    Draft(Behaviour template) {
      apiDelay = template.apiDelay;
      apiOutage = template.apiOutage;
      requestsPerMinute = template.requestsPerMinute;
      clockSkew = template.clockSkew;
      batches = template.batches;
      pages = template.pages;
      tellsStatus = template.tellsStatus;
      audioDelay = template.audioDelay;
      audioOutage = template.audioOutage;
      audioRanges = template.audioRanges;
      audioBytes = template.audioBytes;
    }

    Behaviour finished() {
      return new Behaviour(
          apiDelay,
          apiOutage,
          requestsPerMinute,
          clockSkew,
          batches,
          pages,
          tellsStatus,
          audioDelay,
          audioOutage,
          audioRanges,
          audioBytes);
    }
  }
}
