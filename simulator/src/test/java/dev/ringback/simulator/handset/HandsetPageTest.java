package dev.ringback.simulator.handset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandsetPageTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final HttpProbe page = new HttpProbe(simulator.address());

  @Test
  void thePageHasTheHooksThatTestsRelyOn() {
    String html = page.get("/?from=%2B79243555100&to=%2B79644115786").text();

    assertThat(html)
        .contains(
            "<input id=\"handset-from\"",
            "<input id=\"handset-to\"",
            "<button id=\"handset-call\"",
            "<ol id=\"handset-log\"");
  }

  @Test
  void nothingOnThePageIsInlineOrFromElsewhere() {
    Answered answered = page.get("/");

    assertThat(answered.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answered.text())
        .doesNotContain("<style", "style=", "onclick", "<script>", "https:", "//cdn");
  }

  @ParameterizedTest
  @CsvSource({
    "/handset.css, text/css; charset=utf-8",
    "/handset.js, text/javascript; charset=utf-8",
    "/handset.svg, image/svg+xml"
  })
  void whatBelongsToThePageIsServedWithIt(String path, String mediaType) {
    Answered answered = page.get(path);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Content-Type")).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/handset.html", "/../handset.css", "/%2e%2e/pom.xml"})
  void nothingElseIsServed(String path) {
    assertThat(page.get(path).status()).isEqualTo(404);
  }
}
