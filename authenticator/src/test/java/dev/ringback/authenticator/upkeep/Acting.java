package dev.ringback.authenticator.upkeep;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Parts of Keycloak, of which a test asks one thing or two. */
final class Acting {

  private Acting() {}

  /**
   * @param answers by the name of the method
   */
  static <T> T as(Class<T> part, Map<String, Object> answers) {
    return part.cast(
        Proxy.newProxyInstance(
            part.getClassLoader(),
            new Class<?>[] {part},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
