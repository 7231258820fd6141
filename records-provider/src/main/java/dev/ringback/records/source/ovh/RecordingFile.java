package dev.ringback.records.source.ovh;

import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.RecordingAnswer.Absent;
import dev.ringback.records.source.RecordingAnswer.Opened;
import dev.ringback.records.source.RecordingAnswer.Unavailable;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamDownload;
import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamDownload.Failed;
import dev.ringback.telephony.UpstreamFailure;
import dev.ringback.telephony.UpstreamHeaders;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of a recording, wherever OVH keeps it. */
record RecordingFile(
    Upstream upstream, UpstreamVendor vendor, URI address, Optional<String> onBehalfOf) {

  /** A day of the best sound that telephones have. */
  private static final long LARGEST = 2L << 30;

  private static final UpstreamDownload.Limits LIMITS =
      new UpstreamDownload.Limits(Duration.ofSeconds(20), LARGEST);

  private static final int OK = 200;
  private static final int PART = 206;
  private static final int PAST_THE_END = 416;
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  /** RFC 9110, section 14.4, of one range. */
  private static final Pattern RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18}|\\*)");

  RecordingAnswer open(long firstByte) {
    UpstreamRequest request =
        UpstreamRequest.get(vendor, "recording", address)
            .withSecret(address.toString())
            .onBehalfOf(onBehalfOf);
    UpstreamDownload download =
        upstream.download(
            firstByte == 0 ? request : request.withHeader("Range", "bytes=" + firstByte + "-"),
            LIMITS,
            RecordingFile::isReadable);
    if (!(download instanceof Begun begun)) {
      return because(((Failed) download).failure());
    }
    // Who asks for too much is to learn how much there is
    return begun.status() == PAST_THE_END && firstByte > 0 ? open(0) : read(begun);
  }

  private static boolean isReadable(Answered answered) {
    return answered.status() == OK
        || answered.status() == PAST_THE_END
        || ABSENT.contains(answered.status())
        || (answered.status() == PART && range(answered.headers()).matches());
  }

  private static RecordingAnswer read(Begun begun) {
    if (ABSENT.contains(begun.status())) {
      close(begun.body());
      return new Absent();
    }
    if (begun.status() == PART) {
      Matcher range = range(begun.headers());
      if (range.matches()) {
        return opened(begun, Long.parseLong(range.group(1)), total(range.group(2)));
      }
    }
    if (begun.status() == OK) {
      return opened(begun, 0, begun.headers().contentLength());
    }
    close(begun.body());
    return new Unavailable(
        new SourceFailure(
            "vendor_error", "OVH does not give the recording (HTTP " + begun.status() + ")."));
  }

  private static RecordingAnswer opened(Begun begun, long firstByte, OptionalLong length) {
    UpstreamHeaders headers = begun.headers();
    return new Opened(
        headers.contentType(),
        length,
        firstByte,
        headers.etag().or(() -> headers.lastModified().map(Object::toString)),
        begun.body());
  }

  private static Matcher range(UpstreamHeaders headers) {
    return RANGE.matcher(headers.contentRange().orElse(""));
  }

  private static OptionalLong total(String text) {
    return "*".equals(text) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static void close(InputStream unread) {
    try {
      unread.close();
    } catch (IOException nothingWasWanted) {
      throw new UncheckedIOException(nothingWasWanted);
    }
  }

  private static RecordingAnswer because(UpstreamFailure failure) {
    return new Unavailable(
        new SourceFailure(
            failure.kind().name().toLowerCase(Locale.ROOT),
            "The recording cannot be fetched: " + failure.explanation() + "."));
  }
}
