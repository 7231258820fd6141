package dev.ringback.authenticator.guide;

import static dev.ringback.authenticator.guide.Table.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** The kinds of table that the guide has. */
public final class Tables {

  private static final String NONE = "–";

  private Tables() {}

  /** Errors of events: the constants of these classes, but for those that are no errors. */
  public static Table errors(String name, String... types) {
    return new Table(
        name,
        List.of("Error", "Meaning"),
        constants(types)
            .filter(constant -> constant.kind().isEmpty())
            .map(constant -> List.of(code(constant.value()), constant.meaning()))
            .toList());
  }

  /** Details of events: constants whose docstrings begin with "Detail:". */
  public static Table details(String name, String... types) {
    return new Table(
        name,
        List.of("Detail", "Meaning"),
        constants(types)
            .filter(constant -> constant.kind().equals("Detail"))
            .map(constant -> List.of(code(constant.value()), constant.meaning()))
            .toList());
  }

  /** Meters, named as Prometheus reads them: constants that begin with "Counter:" and so on. */
  public static Table meters(String name, String... types) {
    return new Table(
        name,
        List.of("Meter", "Kind", "Meaning"),
        constants(types)
            .filter(constant -> !constant.kind().isEmpty())
            .map(
                meter ->
                    List.of(
                        code(prometheus(meter)),
                        meter.kind().toLowerCase(Locale.ROOT),
                        meter.meaning()))
            .toList());
  }

  /** What an admin may set in the console or in a realm file. */
  public static Table options(String name, List<ProviderConfigProperty> properties) {
    return new Table(
        name,
        List.of("Option", "In the console", "Default", "Meaning"),
        properties.stream()
            .map(
                property ->
                    List.of(
                        code(property.getName()),
                        property.getLabel(),
                        defaultOf(property),
                        property.getHelpText()))
            .toList());
  }

  /** What the administrator of a node may set, as an argument of {@code kc.sh}. */
  static Table serverOptions(
      String name, String spi, String provider, List<ProviderConfigProperty> properties) {
    return new Table(
        name,
        List.of("Option", "Default", "Meaning"),
        properties.stream()
            .map(
                property ->
                    List.of(
                        code("--spi-" + spi + "--" + provider + "--" + dashed(property.getName())),
                        defaultOf(property),
                        property.getHelpText()))
            .toList());
  }

  private static Stream<DocumentedConstant> constants(String... types) {
    return Arrays.stream(types).flatMap(type -> DocumentedConstant.in(type).stream());
  }

  private static String prometheus(DocumentedConstant meter) {
    String name = meter.value().replace('.', '_');
    return switch (meter.kind()) {
      case "Counter" -> name + "_total";
      case "Timer" -> name + "_seconds";
      default -> name;
    };
  }

  private static String dashed(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String defaultOf(ProviderConfigProperty property) {
    return Optional.ofNullable(property.getDefaultValue())
        .map(value -> code(value.toString()))
        .orElse(NONE);
  }
}
