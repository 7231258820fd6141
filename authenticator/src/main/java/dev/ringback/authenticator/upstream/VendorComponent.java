package dev.ringback.authenticator.upstream;

import dev.ringback.telephony.UpstreamFailure;
import dev.ringback.telephony.UpstreamVendor;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.vault.VaultStringSecret;

/** What is read and checked in the same way of every component that calls a vendor. */
public record VendorComponent(ComponentModel model) {

  /** The option without blanks around it; empty if nothing is left. */
  public Optional<String> given(String option) {
    return Optional.ofNullable(model.get(option)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A base address, to which paths are appended. */
  public String address(String option, String otherwise) {
    return withoutTrailingSlash(given(option).orElse(otherwise));
  }

  /** The option, or what the realm's vault has in its place; an empty text if there is neither. */
  public String secret(KeycloakSession session, String option) {
    try (VaultStringSecret secret = session.vault().getStringSecret(given(option).orElse(""))) {
      return secret.get().orElse("");
    }
  }

  /** As requests to the vendor name it. */
  public UpstreamVendor vendor(RealmModel realm) {
    return new UpstreamVendor(
        model.getId(), model.getProviderId(), realm.getName(), model.getName());
  }

  /**
   * Refuses an address that could never be called.
   *
   * @param label what the admin console calls it, such as {@code API address}
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public void requireAddress(KeycloakSession session, String label, String address) {
    UpstreamProvider.of(session)
        .check(requireUrl(label, address))
        .filter(refusal -> refusal.kind() == UpstreamFailure.Kind.ADDRESS_REFUSED)
        .ifPresent(
            refusal -> require(false, "The " + label + " is refused: " + refusal.explanation()));
  }

  /**
   * Refuses what does not hold.
   *
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ComponentValidationException(otherwise);
    }
  }

  /**
   * Refuses what is no address to which paths can be appended.
   *
   * @param label what the admin console calls it, such as {@code API address}
   * @throws ComponentValidationException with the sentence that the admin console shows
   */
  public static URI requireUrl(String label, String address) {
    String otherwise = "The " + label + " is not an absolute URL without a query.";
    try {
      URI uri = new URI(address);
      require(
          uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null, otherwise);
      return uri;
    } catch (URISyntaxException notEvenOne) {
      throw new ComponentValidationException(otherwise);
    }
  }

  public static String withoutTrailingSlash(String address) {
    return address.replaceAll("/+$", "");
  }
}
