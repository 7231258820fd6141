package dev.ringback.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be said of the script without a browser; how it behaves is tested in one. */
class WaitingPageScriptTest {

  private static final Pattern IMPORT = Pattern.compile("from \"([^\"]+)\"");
  private static final Pattern ELEMENT = Pattern.compile("getElementById\\(\"([^\"]+)\"\\)");

  @Test
  void everyElementThatTheScriptTouchesIsOnThePage() {
    String page = ThemeFiles.in("templates").get("reverse-call-wait.ftl");

    for (String script : ThemeFiles.in("resources/js").values()) {
      assertThat(named(ELEMENT, script))
          .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }
  }

  @Test
  void everyImportIsAFileBesideTheScript() {
    var scripts = ThemeFiles.in("resources/js");

    for (String script : scripts.values()) {
      assertThat(named(IMPORT, script))
          .allSatisfy(path -> assertThat(scripts).containsKey(path.replaceFirst("^\\./", "")));
    }
  }

  @Test
  void nothingFromTheServerBecomesMarkupOrCode() {
    assertThat(ThemeFiles.in("resources/js").values())
        .allSatisfy(
            script ->
                assertThat(script)
                    .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
                    .doesNotContain("eval(", "Function("));
  }

  private static List<String> named(Pattern pattern, String script) {
    return pattern.matcher(script).results().map(match -> match.group(1)).toList();
  }
}
