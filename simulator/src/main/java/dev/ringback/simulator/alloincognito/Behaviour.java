package dev.ringback.simulator.alloincognito;

import static java.util.Objects.requireNonNull;

import dev.ringback.simulator.web.Outage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * How the vendor behaves towards one contract: {@linkplain #asDocumented as documented}, or in one
 * of the ways that the document leaves open or that outages bring about.
 *
 * @param clockAhead how far the vendor's clock is ahead of this machine's; behind if negative. All
 *     lifetimes and dates go by it
 * @param zone in which dates are read and written
 * @param delay how long every answer is held back
 * @param outage what is wrong with every answer
 * @param audioOutage what is wrong with every recording
 * @param base64 how recordings are written
 * @param audioBytes how long every recording is; 0 for as long as its call
 * @param loseAnswer of how many pairs from now on the answer never arrives: the pair is good, and
 *     the connection ends before anybody has heard of it. Counts down
 * @param numberStyle how numbers are written in rows
 * @param mostRows how many rows are told, the newest ones; 0 for any number
 */
public record Behaviour(
    Duration clockAhead,
    ZoneId zone,
    Duration delay,
    Outage outage,
    Outage audioOutage,
    Base64Style base64,
    long audioBytes,
    int loseAnswer,
    NumberStyle numberStyle,
    int mostRows) {

  /**
   * @throws IllegalArgumentException if the delay or a number is negative
   */
  public Behaviour {
    requireNonNull(clockAhead, "clockAhead");
    requireNonNull(zone, "zone");
    requireNonNull(outage, "outage");
    requireNonNull(audioOutage, "audioOutage");
    requireNonNull(base64, "base64");
    requireNonNull(numberStyle, "numberStyle");
    if (requireNonNull(delay, "delay").isNegative()
        || audioBytes < 0
        || loseAnswer < 0
        || mostRows < 0) {
      throw new IllegalArgumentException(
          "delay, audioBytes, loseAnswer and mostRows must not be negative");
    }
  }

  /** As the document says; where it says nothing, as its readers would expect. */
  public static Behaviour asDocumented() {
    return new Draft().finished();
  }

  public Behaviour withClockAhead(Duration ahead) {
    return with(draft -> draft.clockAhead = ahead);
  }

  public Behaviour withZone(ZoneId of) {
    return with(draft -> draft.zone = of);
  }

  public Behaviour withDelay(Duration pause) {
    return with(draft -> draft.delay = pause);
  }

  public Behaviour withOutage(Outage trouble) {
    return with(draft -> draft.outage = trouble);
  }

  public Behaviour withAudioOutage(Outage trouble) {
    return with(draft -> draft.audioOutage = trouble);
  }

  public Behaviour withBase64(Base64Style style) {
    return with(draft -> draft.base64 = style);
  }

  public Behaviour withAudioBytes(long length) {
    return with(draft -> draft.audioBytes = length);
  }

  public Behaviour withLoseAnswer(int pairs) {
    return with(draft -> draft.loseAnswer = pairs);
  }

  public Behaviour withNumberStyle(NumberStyle style) {
    return with(draft -> draft.numberStyle = style);
  }

  public Behaviour withMostRows(int most) {
    return with(draft -> draft.mostRows = most);
  }

  WallClock wallClock() {
    return new WallClock(zone);
  }

  Behaviour withOneAnswerLost() {
    return with(draft -> draft.loseAnswer = Math.max(0, loseAnswer - 1));
  }

  private Behaviour with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.finished();
  }

  /** A behaviour in the making: ten components named once, not in every wither. */
  private static final class Draft {

    private Duration clockAhead = Duration.ZERO;
    private ZoneId zone = ZoneId.of("Europe/Moscow");
    private Duration delay = Duration.ZERO;
    private Outage outage = Outage.NONE;
    private Outage audioOutage = Outage.NONE;
    private Base64Style base64 = Base64Style.PLAIN;
    private long audioBytes;
    private int loseAnswer;
    private NumberStyle numberStyle = NumberStyle.DIGITS;
    private int mostRows;

    Draft() {}

    Draft(Behaviour template) {
      clockAhead = template.clockAhead;
      zone = template.zone;
      delay = template.delay;
      outage = template.outage;
      audioOutage = template.audioOutage;
      base64 = template.base64;
      audioBytes = template.audioBytes;
      loseAnswer = template.loseAnswer;
      numberStyle = template.numberStyle;
      mostRows = template.mostRows;
    }

    Behaviour finished() {
      return new Behaviour(
          clockAhead,
          zone,
          delay,
          outage,
          audioOutage,
          base64,
          audioBytes,
          loseAnswer,
          numberStyle,
          mostRows);
    }
  }
}
