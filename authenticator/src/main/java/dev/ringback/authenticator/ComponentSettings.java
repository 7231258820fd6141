package dev.ringback.authenticator;

import org.keycloak.component.ComponentValidationException;

/** Checks the settings of a component, wherever it comes from. */
public final class ComponentSettings {

  private ComponentSettings() {}

  /**
   * Passes an objection on in a form that Keycloak answers as 400 with its sentence. Of a {@link
   * ComponentValidationException} the admin API's components know that, but the import of a realm
   * makes it an internal error without words.
   *
   * @param validation throws a {@link ComponentValidationException} with a sentence for the admin
   * @throws RefusedSettingsException with the same sentence
   */
  public static void check(Runnable validation) {
    try {
      validation.run();
    } catch (ComponentValidationException objection) {
      throw new RefusedSettingsException(objection);
    }
  }
}
