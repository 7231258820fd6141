package dev.ringback.authenticator.grant;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(ServiceLoader.load(OAuth2GrantTypeFactory.class))
        .extracting(OAuth2GrantTypeFactory::getShortcut)
        .contains("ac", "ci", "dg")
        .doesNotHaveDuplicates();
  }

  @Test
  void aGrantIsALogin() {
    assertThat(factory.create(null).getEventType()).isEqualTo(EventType.LOGIN);
  }
}
