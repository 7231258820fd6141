package dev.ringback.testkit.realm;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A user as the realm's administrator sees and changes it; every change takes effect at once. */
public final class TestUser {

  /** The password of every user that the kit creates. */
  public static final String PASSWORD = "correct horse battery staple";

  private static final String NUMBER = "phoneNumber";

  private final String id;
  private final String username;
  private final UserResource resource;

  private TestUser(String id, String username, UserResource resource) {
    this.id = id;
    this.username = username;
    this.resource = resource;
  }

  static TestUser create(RealmResource realm, String username) {
    try (Response response = realm.users().create(newcomer(username))) {
      String id = CreatedResponseUtil.getCreatedId(response);
      return new TestUser(id, username, realm.users().get(id));
    }
  }

  static TestUser find(RealmResource realm, String username) {
    List<UserRepresentation> found = realm.users().searchByUsername(username, true);
    if (found.isEmpty()) {
      throw new IllegalStateException("the realm has no user " + username);
    }
    String id = found.get(0).getId();
    return new TestUser(id, username, realm.users().get(id));
  }

  public String id() {
    return id;
  }

  public String username() {
    return username;
  }

  /**
   * Gives the user a phone that counts as theirs. A flag that was set for another number falls with
   * it, and so it is set in an update of its own.
   */
  public TestUser withVerifiedPhone(String e164) {
    if (attribute(NUMBER).filter(number -> !number.equals(e164)).isPresent()) {
      withPhone(e164, false);
    }
    return withPhone(e164, true);
  }

  /** Changes the number alone, as the admin console does: everything else is sent back. */
  public TestUser withNumber(String number) {
    return change(user -> user.singleAttribute(NUMBER, number));
  }

  /** Gives the user a phone that nobody has verified. */
  public TestUser withUnverifiedPhone(String e164) {
    return withPhone(e164, false);
  }

  public TestUser disable() {
    return change(user -> user.setEnabled(false));
  }

  public TestUser enable() {
    return change(user -> user.setEnabled(true));
  }

  public void delete() {
    resource.remove();
  }

  /** The first value of an attribute, as it is now. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(resource.toRepresentation().firstAttribute(name));
  }

  /** How many sessions the user has now. */
  public int sessions() {
    return resource.getUserSessions().size();
  }

  /** Everything else that Keycloak's Admin REST API can do with this user. */
  public UserResource admin() {
    return resource;
  }

  private TestUser withPhone(String e164, boolean verified) {
    return change(
        user -> {
          Map<String, List<String>> attributes = new HashMap<>();
          if (user.getAttributes() != null) {
            attributes.putAll(user.getAttributes());
          }
          attributes.put(NUMBER, List.of(e164));
          attributes.put("phoneNumberVerified", List.of(Boolean.toString(verified)));
          user.setAttributes(attributes);
        });
  }

  private TestUser change(Consumer<UserRepresentation> change) {
    UserRepresentation user = resource.toRepresentation();
    change.accept(user);
    resource.update(user);
    return this;
  }

  private static UserRepresentation newcomer(String username) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    UserRepresentation user = new UserRepresentation();
    user.setUsername(username);
    user.setFirstName(capitalised(username));
    user.setLastName("Example");
    user.setEmail(username + "@example.org");
    user.setEmailVerified(true);
    user.setEnabled(true);
    user.setCredentials(List.of(password));
    return user;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
