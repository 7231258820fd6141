package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamDownload.Begun;
import dev.ringback.telephony.UpstreamFailure.Kind;

/** What tests say about answers. */
final class Answers {

  private Answers() {}

  static void assertFails(UpstreamAnswer answer, Kind kind) {
    assertThat(answer)
        .asInstanceOf(type(Failed.class))
        .extracting(failed -> failed.failure().kind())
        .isEqualTo(kind);
  }

  static void assertAnswers(UpstreamAnswer answer, int status) {
    assertThat(answer)
        .asInstanceOf(type(Answered.class))
        .extracting(Answered::status)
        .isEqualTo(status);
  }

  static void assertAnswersBytes(UpstreamAnswer answer, int size) {
    assertThat(answer)
        .asInstanceOf(type(Answered.class))
        .extracting(answered -> answered.body().length)
        .isEqualTo(size);
  }

  static void assertFails(UpstreamDownload download, Kind kind) {
    assertThat(download)
        .asInstanceOf(type(UpstreamDownload.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .isEqualTo(kind);
  }

  static Begun begun(UpstreamDownload download) {
    return assertThat(download).asInstanceOf(type(Begun.class)).actual();
  }
}
