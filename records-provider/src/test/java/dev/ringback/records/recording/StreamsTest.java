package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {

  private static final byte[] BYTES = new byte[50_000];
  private static final LeastSpeed ANY_SPEED = new LeastSpeed(0, Duration.ofMinutes(1));

  private static final Duration STANDSTILL = Duration.ofSeconds(10);
  private static final StreamHolder ANNA = new StreamHolder("anna", Optional.of("198.51.100.1"));
  private static final StreamHolder BORIS = new StreamHolder("boris", Optional.of("198.51.100.1"));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Streams streams =
      streams(new StreamLimits(2, 0, 0), Duration.ofMillis(200), ANY_SPEED);

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void thereAreOnlySoManyAtATime() throws IOException {
    RecordingStream first = open(ANNA);
    RecordingStream second = open(ANNA);

    assertThat(streams.open(BORIS)).isEqualTo(new StreamPlace.NodeIsFull());
    assertThat(open()).isEqualTo(2);
    assertThat(registry.get(StreamMeters.REFUSED).counter().count()).isEqualTo(1);

    first.close();
    first.close();

    assertThat(open()).isEqualTo(1);
    assertThat(streams.open(BORIS)).isInstanceOf(StreamPlace.Taken.class);
    assertThat(streams.open(BORIS)).isEqualTo(new StreamPlace.NodeIsFull());
    second.close();
  }

  @Test
  void aUserHasAShareOfThemFromWhereverItAsks() throws IOException {
    try (Streams shared = streams(new StreamLimits(9, 2, 0), STANDSTILL, ANY_SPEED)) {
      RecordingStream first = open(shared, ANNA);
      open(shared, new StreamHolder("anna", Optional.of("198.51.100.2")));

      assertThat(shared.open(ANNA)).isEqualTo(new StreamPlace.UserHasEnough());
      assertThat(shared.open(BORIS)).isInstanceOf(StreamPlace.Taken.class);

      first.close();
      assertThat(shared.open(ANNA)).isInstanceOf(StreamPlace.Taken.class);
    }
  }

  @Test
  void aNetworkHasAShareOfThemWhoeverIsInIt() throws IOException {
    try (Streams shared = streams(new StreamLimits(9, 0, 2), STANDSTILL, ANY_SPEED)) {
      RecordingStream first = open(shared, ANNA);
      open(shared, BORIS);

      assertThat(shared.open(ANNA)).isEqualTo(new StreamPlace.NetworkHasEnough());
      assertThat(shared.open(new StreamHolder("anna", Optional.of("198.51.100.2"))))
          .isInstanceOf(StreamPlace.Taken.class);
      assertThat(shared.open(new StreamHolder("carol", Optional.empty())))
          .isInstanceOf(StreamPlace.Taken.class);

      first.close();
      assertThat(shared.open(ANNA)).isInstanceOf(StreamPlace.Taken.class);
    }
  }

  @Test
  void aListenerBelowTheLeastSpeedIsGivenUp() throws IOException {
    LeastSpeed fast = new LeastSpeed(10_000_000, Duration.ofMillis(150));
    try (Streams hasty = streams(new StreamLimits(1, 0, 0), STANDSTILL, fast)) {
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> send(hasty, new SlowListener()));
      assertThat(hasty.open(ANNA)).isInstanceOf(StreamPlace.Taken.class);
    }
  }

  @Test
  void aListenerWhoReadsGetsAll() throws IOException {
    ByteArrayOutputStream listener = new ByteArrayOutputStream();

    send(listener);

    assertThat(listener.toByteArray()).isEqualTo(BYTES);
    assertThat(sent("complete")).isEqualTo(1);
    assertThat(open()).isZero();
  }

  @Test
  void aListenerWhoGoesAwayIsNotCounted() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatIOException().isThrownBy(() -> send(gone));

    assertThat(sent("broken")).isEqualTo(1);
    assertThat(open()).isZero();
  }

  @Test
  void aListenerWhoTakesNothingIsGivenUpAndItsThreadGoesOnUndisturbed() {
    OutputStream asleep =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException woken) {
              throw new InterruptedIOException();
            }
          }
        };

    assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> send(asleep));

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(open()).isZero();
  }

  @Test
  void aListenerMayBeSlowAsLongAsSomethingMoves() throws IOException {
    send(new SlowListener());

    assertThat(sent("complete")).isEqualTo(1);
  }

  @Test
  void theContentIsPutAwayWithTheStreamEvenIfNobodyListened() throws IOException {
    Tape tape = Tape.of(BYTES, 0);
    RecordingStream stream = open(ANNA);
    stream.carry(RecordingContent.begin(tape, 0, OptionalLong.empty()));

    stream.close();

    assertThat(tape.isClosed()).isTrue();
    assertThat(open()).isZero();
  }

  private void send(OutputStream listener) throws IOException {
    send(streams, listener);
  }

  private static void send(Streams streams, OutputStream listener) throws IOException {
    try (RecordingStream stream = open(streams, ANNA)) {
      RecordingContent content =
          RecordingContent.begin(new ByteArrayInputStream(BYTES), 0, OptionalLong.of(BYTES.length));
      stream.carry(content);
      stream.send(listener, RecordingContent::writeTo);
    }
  }

  private Streams streams(StreamLimits limits, Duration standstill, LeastSpeed leastSpeed) {
    return new Streams(limits, standstill, leastSpeed, new StreamMeters(registry));
  }

  private RecordingStream open(StreamHolder holder) {
    return open(streams, holder);
  }

  private static RecordingStream open(Streams streams, StreamHolder holder) {
    return ((StreamPlace.Taken) streams.open(holder)).stream();
  }

  private double open() {
    return registry.get(StreamMeters.OPEN).gauge().value();
  }

  private double sent(String outcome) {
    return registry.get(StreamMeters.SENT).tag("outcome", outcome).counter().count();
  }

  /** Takes a tenth of a second for each piece. */
  private static final class SlowListener extends OutputStream {

    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    public void write(int single) {}

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        never.await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException woken) {
        throw new InterruptedIOException();
      }
    }
  }
}
