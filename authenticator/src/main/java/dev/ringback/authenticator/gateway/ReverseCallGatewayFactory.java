package dev.ringback.authenticator.gateway;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.testnumber.TestNumbers;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Makes gateways out of realm components. */
public interface ReverseCallGatewayFactory
    extends ComponentFactory<ReverseCallGateway, ReverseCallGateway>,
        PlainProviderFactory<ReverseCallGateway> {

  /** Lower numbers are asked first; default 0. */
  String PRIORITY = "priority";

  /** Whether the gateway is used at all; default true. */
  String ENABLED = "enabled";

  @Override
  default List<ProviderConfigProperty> getCommonProviderConfigProperties() {
    List<ProviderConfigProperty> common = new ArrayList<>(ofEveryGateway());
    common.addAll(TestNumbers.properties());
    return common;
  }

  private static List<ProviderConfigProperty> ofEveryGateway() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(PRIORITY)
        .label("Priority")
        .helpText(
            "Gateways with a lower number are asked first; the next one is asked when one fails.")
        .type(ProviderConfigProperty.STRING_TYPE)
        .defaultValue("0")
        .add()
        .property()
        .name(ENABLED)
        .label("Enabled")
        .helpText("A gateway that is switched off hands out no numbers.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(true)
        .add()
        .build();
  }

  /**
   * Refuses what no gateway can have.
   *
   * @throws ComponentValidationException with the sentence that the admin reads
   */
  static void requireCommonSettings(RealmModel realm, ComponentModel component) {
    String name = component.getName();
    if (name == null || !name.matches("[A-Za-z0-9._~-]+")) {
      throw new ComponentValidationException(
          "The name of a gateway is part of the address at which it reports calls: use letters,"
              + " digits, dots and hyphens only.");
    }
    boolean taken =
        realm
            .getComponentsStream(realm.getId(), ReverseCallGateway.class.getName())
            .filter(other -> !other.getId().equals(component.getId()))
            .anyMatch(other -> name.equals(other.getName()));
    if (taken) {
      throw new ComponentValidationException("The realm has another gateway of this name.");
    }
    String priority = component.get(PRIORITY);
    if (priority != null && !priority.isBlank() && !priority.matches("-?[0-9]{1,9}")) {
      throw new ComponentValidationException("The priority of a gateway is a whole number.");
    }
    TestNumbers testNumbers = new TestNumbers(component);
    testNumbers
        .mistake()
        .ifPresent(
            entry -> {
              throw new ComponentValidationException(
                  "A test number is a number in E.164 and the last day on which it works, such as"
                      + " +79990000001 2027-01-31, and not: "
                      + entry);
            });
    if (testNumbers.callTime().isEmpty()) {
      throw new ComponentValidationException("A test call takes 1 to 60 seconds.");
    }
  }
}
