package dev.ringback.authenticator;

import java.util.Map;
import java.util.Optional;

/** The version of Ringback that a server runs, for Keycloak's server info page. */
public final class Version {

  private Version() {}

  /** What {@code ServerInfoAwareProviderFactory} asks for. */
  public static Map<String, String> operationalInfo() {
    String version = Version.class.getPackage().getImplementationVersion();
    return Map.of("version", Optional.ofNullable(version).orElse("unpackaged"));
  }
}
