package dev.ringback.authenticator.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

class BelongingsTest {

  private final KeycloakSession session = Acting.as(KeycloakSession.class, Map.of());
  private final RealmModel realm = Acting.as(RealmModel.class, Map.of("getId", "office"));
  private final UserModel user = Acting.as(UserModel.class, Map.of("getId", "anna"));

  private final List<String> removed = new ArrayList<>();
  private final ProviderEventListener listener = Belongings.leaveWithOwner(this::ofBoth);

  @Test
  void whatIsOfARealmLeavesWithIt() {
    listener.onEvent(realmRemoved());

    assertThat(removed).containsExactly("office");
  }

  @Test
  void whatIsOfAUserLeavesWithTheUserOfThatRealm() {
    listener.onEvent(userRemoved());

    assertThat(removed).containsExactly("office/anna");
  }

  @Test
  void whatIsOfARealmAloneStaysWhenAUserLeaves() {
    Belongings.leaveWithOwner(sameSession -> removed::add).onEvent(userRemoved());

    assertThat(removed).isEmpty();
  }

  @Test
  void nothingLeavesForAnotherReason() {
    listener.onEvent(new ProviderEvent() {});

    assertThat(removed).isEmpty();
  }

  /** In the transaction of the session that removes the owner, and in no other. */
  private Belongings ofBoth(KeycloakSession removing) {
    assertThat(removing).isSameAs(session);
    return new Belongings() {
      @Override
      public void removeOfRealm(String realm) {
        removed.add(realm);
      }

      @Override
      public void removeOfOwner(String realm, String owner) {
        removed.add(realm + "/" + owner);
      }
    };
  }

  private RealmRemovedEvent realmRemoved() {
    return Acting.as(
        RealmRemovedEvent.class, Map.of("getRealm", realm, "getKeycloakSession", session));
  }

  private UserRemovedEvent userRemoved() {
    return Acting.as(
        UserRemovedEvent.class,
        Map.of("getRealm", realm, "getUser", user, "getKeycloakSession", session));
  }
}
