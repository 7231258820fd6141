package dev.ringback.authenticator.grant;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.events.EventType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;

class ReverseCallGrantFactoryTest {

  private final ReverseCallGrantFactory factory = new ReverseCallGrantFactory();

  /** Token ids hold the shortcut at a fixed place, and Keycloak does not start if two are alike. */
  @Test
  void theShortcutHasTwoLettersAndIsNobodyElses() {
    assertThat(factory.getShortcut()).hasSize(2);
    assertThat(shortcutsById().values()).contains("ac", "ci", "dg").doesNotHaveDuplicates();
  }

  /** Of two factories with one id, Keycloak loads one. */
  private static Map<String, String> shortcutsById() {
    return ServiceLoader.load(OAuth2GrantTypeFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .collect(
            toMap(
                OAuth2GrantTypeFactory::getId,
                OAuth2GrantTypeFactory::getShortcut,
                (one, another) -> {
                  assertThat(one).isEqualTo(another);
                  return one;
                }));
  }

  @Test
  void aGrantIsALogin() {
    assertThat(factory.create(null).getEventType()).isEqualTo(EventType.LOGIN);
  }
}
