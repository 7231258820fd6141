package dev.ringback.openapi;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** What the jars add to Keycloak's REST endpoints, found as Keycloak finds it. */
final class Resources {

  private static final String FACTORY_SUFFIX = "ProviderFactory";

  private Resources() {}

  static List<ResourceMethod> methods() {
    return Stream.concat(
            methods(RealmResourceProviderFactory.class, "/realms/{realm}/"),
            methods(AdminRealmResourceProviderFactory.class, "/admin/realms/{realm}/"))
        .toList();
  }

  private static <F extends ProviderFactory<?>> Stream<ResourceMethod> methods(
      Class<F> factories, String prefix) {
    return ServiceLoader.load(factories).stream()
        .filter(provider -> provider.type().getName().startsWith("dev.ringback."))
        .map(ServiceLoader.Provider::get)
        .flatMap(
            factory ->
                ResourceMethod.in(
                    resource(factory.getClass()),
                    prefix + factory.getId(),
                    Set.of(new Parameter("path", "realm"))));
  }

  /** By its name, since only a server can be served: {@code XProviderFactory} serves {@code X}. */
  private static Class<?> resource(Class<?> factory) {
    String name = factory.getName();
    try {
      return Class.forName(name.substring(0, name.length() - FACTORY_SUFFIX.length()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " must be named after its resource", e);
    }
  }
}
