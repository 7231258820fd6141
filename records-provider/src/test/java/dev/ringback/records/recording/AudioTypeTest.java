package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioTypeTest {

  @ParameterizedTest
  @CsvSource({
    "audio/mpeg, audio/mpeg, mp3",
    "'Audio/MPEG; bitrate=64', audio/mpeg, mp3",
    "audio/x-wav, audio/x-wav, wav",
    "application/ogg, application/ogg, ogg",
    "audio/amr-wb+, audio/amr-wb+, audio",
  })
  void audioKeepsItsTypeWithoutParameters(String sent, String type, String extension) {
    assertThat(AudioType.read(sent)).contains(new AudioType(type));
    assertThat(AudioType.read(sent).orElseThrow().extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/html",
        "application/octet-stream",
        "image/svg+xml",
        "audio/",
        "audio",
        "text/html; audio/mpeg",
        "audio/mpeg\r\nX-Smuggled: b",
        "audio/<b>"
      })
  void everythingElseIsNoRecording(String sent) {
    assertThat(AudioType.read(sent)).isEmpty();
  }
}
