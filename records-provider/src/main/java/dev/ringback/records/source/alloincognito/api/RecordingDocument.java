package dev.ringback.records.source.alloincognito.api;

import dev.ringback.records.source.BrokenRecordingException;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply.Said;
import dev.ringback.telephony.UpstreamBrokenException;
import dev.ringback.telephony.UpstreamDownload;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What {@code getcallrecordfile} answers, read piece by piece: a small JSON document, in which one
 * text of any length is kept out of memory.
 */
final class RecordingDocument implements Closeable {

  /** Bytes. So few are taken from what the connection keeps anyway, and cost no memory twice. */
  private static final int PIECE = 512;

  /** Bytes of all but the content; the document's own members need a few hundred. */
  private static final int LONGEST_ENVELOPE = 64 * 1024;

  /** For what comes before the content, and for what comes after it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InputStream upstream;
  private final InstantSource time;
  private final byte[] piece = new byte[PIECE];
  private final ByteArrayOutputStream envelope = new ByteArrayOutputStream();
  private final MemberFinder finder = new MemberFinder("fileContent");

  private int position;
  private int count;

  private RecordingDocument(InputStream upstream, InstantSource time) {
    this.upstream = upstream;
    this.time = time;
  }

  /** Reads up to where the content begins, so that an answer without any is told at once. */
  static AlloReply<InputStream> open(UpstreamDownload.Begun begun, InstantSource time) {
    RecordingDocument document = new RecordingDocument(begun.body(), time);
    try {
      if (begun.status() / 100 != 2) {
        document.close();
        return Refusals.read(begun.status());
      }
      if (document.findsContent()) {
        return new Said<>(new RecordingContent(document));
      }
      document.close();
      return document.isError()
          ? AlloReply.failed(Kind.ABSENT, "Allo Incognito does not give the recording.")
          : AlloReply.failed(Kind.UNEXPECTED, Refusals.UNEXPECTED);
    } catch (UpstreamBrokenException broken) {
      return Refusals.read(broken.failure());
    } catch (IOException broken) {
      return AlloReply.failed(Kind.UNEXPECTED, Refusals.UNEXPECTED);
    }
  }

  /**
   * The next byte of the content, as it stands in the document.
   *
   * @throws BrokenRecordingException if the document ends within it
   */
  int next() throws IOException {
    int next = read();
    if (next < 0) {
      throw new BrokenRecordingException("the document ends within it");
    }
    return next;
  }

  /**
   * The next bytes of the content that mean themselves: neither end it nor begin an escape, and are
   * no blank.
   *
   * @return how many there were at hand; none says nothing of what follows
   */
  int copyPlain(byte[] target, int offset, int most) {
    int first = position;
    int end = position + Math.min(most, count - position);
    while (position < end && isPlain(piece[position])) {
      position++;
    }
    System.arraycopy(piece, first, target, offset, position - first);
    return position - first;
  }

  /**
   * Reads what follows the content.
   *
   * @throws IOException if that is not the rest of such a document
   */
  void finish() throws IOException {
    keep('"');
    finder.beginsAfter('"');
    if (findsContent() || !envelope().map(Envelope::hasContent).orElse(false)) {
      throw new BrokenRecordingException(
          "what surrounds it is not what the vendor's document describes");
    }
  }

  @Override
  public void close() throws IOException {
    upstream.close();
  }

  private static boolean isPlain(byte single) {
    return single > ' ' && single != '"' && single != '\\';
  }

  private boolean findsContent() throws IOException {
    Instant deadline = time.instant().plus(PATIENCE);
    for (int next = read(); next >= 0; next = read()) {
      keep(next);
      if (time.instant().isAfter(deadline)) {
        throw hungUp("what surrounds it comes too slowly");
      }
      if (finder.beginsAfter(next)) {
        return true;
      }
    }
    return false;
  }

  private boolean isError() {
    return envelope().filter(Envelope::isError).isPresent();
  }

  private Optional<Envelope> envelope() {
    return Documents.read(envelope.toByteArray(), Envelope.class);
  }

  private void keep(int next) throws IOException {
    if (envelope.size() == LONGEST_ENVELOPE) {
      throw hungUp("there is too much around it");
    }
    envelope.write(next);
  }

  private IOException hungUp(String because) throws IOException {
    close();
    return new BrokenRecordingException(because);
  }

  private int read() throws IOException {
    if (position == count) {
      position = 0;
      count = Math.max(0, upstream.read(piece));
    }
    return position < count ? Byte.toUnsignedInt(piece[position++]) : -1;
  }
}
