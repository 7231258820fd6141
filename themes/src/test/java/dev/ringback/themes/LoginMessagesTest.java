package dev.ringback.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginMessagesTest {

  private static final Pattern NAMED_IN_A_TEMPLATE = Pattern.compile("\"(reverseCall[A-Za-z]+)\"");

  /** The account console alone shows it, and has placeholders of its own kind: {@code {{0}}}. */
  private static final String OF_THE_ACCOUNT_CONSOLE = "ringback-device-info";

  /** What providers say by key only: their names in the console, errors, and ends of ways. */
  private static final Set<String> NAMED_BY_PROVIDERS =
      Set.of(
          "reverse-call-display-name",
          "reverse-call-help-text",
          "phone-call-display-name",
          "phone-call-help-text",
          "phone-call-proved-by-call",
          "phone-call-proved-by-admin",
          "ringback-device-display-name",
          "ringback-device-help-text",
          OF_THE_ACCOUNT_CONSOLE,
          "ringbackPhoneNumber",
          "ringbackPhoneNumberVerified",
          "ringbackCallRecordLines",
          "reverseCallPhoneEmpty",
          "reverseCallPhoneNotANumber",
          "reverseCallPhoneNotAssigned",
          "reverseCallPhoneCostsExtra",
          "reverseCallPhoneNotAllowed",
          "reverseCallPhoneTooLong",
          "reverseCallGatewayUnavailable",
          "reverseCallNoGateway",
          "reverseCallNumberTaken",
          "reverseCallLineTaken",
          "reverseCallElsewhere",
          "reverseCallNotYet",
          "reverseCallExpired",
          "reverseCallTooManyNumbers",
          "reverseCallTooManyStarts",
          "reverseCallUnknownNumber",
          "reverseCallUnverifiedNumber",
          "reverseCallProofTooOld",
          "reverseCallAmbiguousNumber",
          "reverseCallWritablePhones",
          "reverseCallUsed",
          "reverseCallNotThePhone",
          "reverseCallAnotherUser",
          "reverseCallDirectoryUnavailable",
          "reverseCallReadOnlyPhone",
          "reverseCallImpersonated",
          "reverseCallBusy",
          "reverseCallNewDevice",
          "reverseCallNewDeviceSubject",
          "reverseCallNewDeviceBody",
          "reverseCallNewDeviceTime",
          "reverseCallNewDeviceBrowser",
          "reverseCallNewDeviceNetwork",
          "reverseCallNewDeviceAccount",
          "runtelPbxBusy",
          "ovhLinkLinked",
          "ovhLinkRefused",
          "ovhLinkUndecided",
          "ovhLinkExpired",
          "ovhLinkUnavailable",
          "runtelPbxUnavailable");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "fr"})
  void everyLanguageHasExactlyTheTextsThatAreNamedSomewhere(String language) {
    Set<String> named = new TreeSet<>(NAMED_BY_PROVIDERS);
    ThemeFiles.in("templates").values().forEach(template -> named.addAll(textsNamedIn(template)));

    assertThat(messages(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "fr"})
  void everyTextReadsTheSameAfterMessageFormat(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Properties messages = messages(language);

    assertThat((String) messages.remove(OF_THE_ACCOUNT_CONSOLE))
        .contains("{{0}}", "{{1}}", "{{2}}");
    messages.forEach(
        (key, text) ->
            assertThat(new MessageFormat((String) text, locale).format(new Object[0]))
                .as("%s in %s", key, language)
                .isEqualTo(text)
                .isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "de", "fr"})
  void noTextHoldsMarkup(String language) {
    assertThat(messages(language).values())
        .allSatisfy(text -> assertThat((String) text).doesNotContain("<", ">", "&", "${"));
  }

  @Test
  void theRussianTextsAreRussian() {
    assertThat(messages("ru").values())
        .allSatisfy(
            text ->
                assertThat(((String) text).replaceAll("QR|OVH", ""))
                    .doesNotContainPattern("[A-Za-z]"));
  }

  private static List<String> textsNamedIn(String template) {
    return NAMED_IN_A_TEMPLATE.matcher(template).results().map(match -> match.group(1)).toList();
  }

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try {
      messages.load(
          new StringReader(
              ThemeFiles.at("theme-resources/messages/messages_" + language + ".properties")));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return messages;
  }
}
