package dev.ringback.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RingbackThemeTest {

  @Test
  void theThemeIsRegisteredForLoginPagesOnly() {
    assertThat(ThemeFiles.at("META-INF/keycloak-themes.json"))
        .contains("\"name\": \"ringback\"", "\"types\": [\"login\"]");
  }

  @Test
  void theThemeAddsItsStyleSheetToThoseOfItsParent() throws IOException {
    Properties theme = new Properties();
    theme.load(new StringReader(ThemeFiles.at("theme/ringback/login/theme.properties")));

    assertThat(theme)
        .containsEntry("parent", "keycloak.v2")
        .containsEntry("styles", "css/styles.css css/ringback.css");
    assertThat(ThemeFiles.exists("theme/ringback/login/resources/css/ringback.css")).isTrue();
  }
}
