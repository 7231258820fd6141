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
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {

  private static final byte[] BYTES = new byte[50_000];

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Streams streams =
      new Streams(2, Duration.ofMillis(200), new StreamMeters(registry));

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void thereAreOnlySoManyAtATime() throws IOException {
    RecordingStream first = streams.open().orElseThrow();
    RecordingStream second = streams.open().orElseThrow();

    assertThat(streams.open()).isEmpty();
    assertThat(open()).isEqualTo(2);
    assertThat(registry.get(StreamMeters.REFUSED).counter().count()).isEqualTo(1);

    first.close();
    first.close();

    assertThat(open()).isEqualTo(1);
    assertThat(streams.open()).isPresent();
    assertThat(streams.open()).isEmpty();
    second.close();
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
    CountDownLatch never = new CountDownLatch(1);
    OutputStream slow =
        new OutputStream() {
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
        };

    send(slow);

    assertThat(sent("complete")).isEqualTo(1);
  }

  @Test
  void theContentIsPutAwayWithTheStreamEvenIfNobodyListened() throws IOException {
    Tape tape = Tape.of(BYTES, 0);
    RecordingStream stream = streams.open().orElseThrow();
    stream.carry(RecordingContent.begin(tape, 0, OptionalLong.empty()));

    stream.close();

    assertThat(tape.isClosed()).isTrue();
    assertThat(open()).isZero();
  }

  private void send(OutputStream listener) throws IOException {
    try (RecordingStream stream = streams.open().orElseThrow()) {
      RecordingContent content =
          RecordingContent.begin(new ByteArrayInputStream(BYTES), 0, OptionalLong.of(BYTES.length));
      stream.carry(content);
      stream.send(listener, RecordingContent::writeTo);
    }
  }

  private double open() {
    return registry.get(StreamMeters.OPEN).gauge().value();
  }

  private double sent(String outcome) {
    return registry.get(StreamMeters.SENT).tag("outcome", outcome).counter().count();
  }
}
