package dev.ringback.authenticator.pbx;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Properties;

/**
 * The version of this software, as it was built.
 *
 * @param software its number
 * @param lastUpdate when it was released, in seconds since 1970; a decimal, and no exponent
 */
@JsonNaming(SnakeCaseStrategy.class)
record Version(String software, BigDecimal lastUpdate) {

  static final Version CURRENT = read("/META-INF/ringback/version.properties");

  private static Version read(String resource) {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream(resource)) {
      properties.load(stream);
    } catch (IOException unreadableJar) {
      throw new UncheckedIOException(unreadableJar);
    }
    return new Version(
        properties.getProperty("version"),
        BigDecimal.valueOf(Instant.parse(properties.getProperty("released")).getEpochSecond())
            .setScale(1));
  }
}
