package dev.ringback.testkit.realm;

import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A component of a realm, such as a gateway, and its settings. */
public final class TestComponent {

  private final ComponentsResource components;
  private final String id;

  private TestComponent(ComponentsResource components, String id) {
    this.components = components;
    this.id = id;
  }

  static TestComponent find(ComponentsResource components, String name) {
    return components.query().stream()
        .filter(component -> name.equals(component.getName()))
        .findFirst()
        .map(component -> new TestComponent(components, component.getId()))
        .orElseThrow(() -> new IllegalStateException("the realm has no component " + name));
  }

  /** Changes one setting; it counts from the next request on. */
  public TestComponent set(String key, String... values) {
    ComponentRepresentation component = component();
    component.getConfig().put(key, List.of(values));
    components.component(id).update(component);
    return this;
  }

  /** The first value of a setting; of a secret only that it is there. */
  public Optional<String> setting(String key) {
    return Optional.ofNullable(component().getConfig().getFirst(key));
  }

  public void delete() {
    components.component(id).remove();
  }

  private ComponentRepresentation component() {
    return components.component(id).toRepresentation();
  }
}
