package dev.ringback.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTemplatesTest {

  private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>[^<]*");
  private static final Pattern MODULE_FILE =
      Pattern.compile(
          "<script type=\"module\" src=\"\\$\\{url\\.resourcesPath}/js/[a-z-]+\\.js\">");
  private static final Pattern OUR_RESOURCE =
      Pattern.compile("\\$\\{url\\.resourcesPath}(/[^\"]+)\"");

  @ParameterizedTest
  @MethodSource("names")
  void everyScriptIsAModuleFileOfOurs(String name) {
    assertThat(matches(SCRIPT, template(name)))
        .allSatisfy(script -> assertThat(script).matches(MODULE_FILE));
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsInlineThatAStrictContentSecurityPolicyRefuses(String name) {
    assertThat(template(name))
        .doesNotContainPattern("(?i)\\son[a-z]+\\s*=")
        .doesNotContainPattern("(?i)\\sstyle\\s*=")
        .doesNotContainIgnoringCase("<style")
        .doesNotContainIgnoringCase("javascript:");
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsLoadedFromElsewhere(String name) {
    assertThat(template(name)).doesNotContain("http:", "https:", "\"//");
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingEscapesTheEscapingOrRunsCode(String name) {
    assertThat(template(name))
        .doesNotContain(
            "?no_esc", "?new", "?eval", "?interpret", "?api", "<#noautoesc", "<#outputformat");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyResourceThatIsAskedForIsThere(String name) {
    assertThat(OUR_RESOURCE.matcher(template(name)).results().map(match -> match.group(1)))
        .allSatisfy(
            path -> assertThat(ThemeFiles.exists("theme-resources/resources" + path)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reverse-call-phone.ftl", "reverse-call-begin.ftl", "reverse-call-wait.ftl"})
  void whoIsAskedToCallIsWarnedOfThoseWhoTellOneTo(String name) {
    assertThat(template(name)).contains("<@reverseCallPage.safety/>");
  }

  @Test
  void thePhonePageKeepsItsHooks() {
    assertThat(template("reverse-call-phone.ftl"))
        .contains(
            "<form id=\"reverse-call-phone\"", "action=\"${url.loginAction}\" method=\"post\"")
        .contains("<input id=\"phone_number\" name=\"phone_number\"", "type=\"tel\"")
        .contains("messagesPerField.existsError('phone_number')");
  }

  @Test
  void thePageThatOffersANumberKeepsItsHooks() {
    assertThat(template("reverse-call-begin.ftl"))
        .contains(
            "<form id=\"reverse-call-begin\"", "action=\"${url.loginAction}\" method=\"post\"")
        .contains("name=\"restart\"", "${reverseCall.callerNumber}");
  }

  @Test
  void theWaitingPageKeepsItsHooks() {
    assertThat(template("reverse-call-wait.ftl"))
        .contains("<div id=\"reverse-call-wait\"")
        .contains("data-status-url=\"${reverseCall.statusUrl}\"")
        .contains("data-expires-in=\"${reverseCall.expiresIn?c}\"")
        .contains("<div id=\"reverse-call-hints\" role=\"status\">")
        .contains("href=\"${reverseCall.telUri}\"")
        .contains("<img id=\"reverse-call-qr\" src=\"${reverseCall.qrCode}\"")
        .contains("<form id=\"reverse-call-finish\"")
        .contains("<input type=\"hidden\" name=\"reverse_call\" value=\"finish\"/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reverse-call-wait.ftl", "reverse-call-ended.ftl"})
  void aNewNumberAndAnotherPhoneCanBeAskedFor(String name) {
    assertThat(template(name)).contains("<@reverseCallPage.again type=");
    assertThat(template("reverse-call-commons.ftl"))
        .contains("<form id=\"reverse-call-again\"")
        .contains("name=\"restart\"", "name=\"change_phone\"");
  }

  private static Stream<String> names() {
    return ThemeFiles.in("templates").keySet().stream();
  }

  private static String template(String name) {
    return ThemeFiles.in("templates").get(name);
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).toList();
  }
}
