package dev.ringback.simulator.ovh;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** What a customer pays for in one bill: services of every kind. */
public final class BillingAccount {

  private final Map<ServiceKind, Map<String, Service>> services = new EnumMap<>(ServiceKind.class);

  BillingAccount() {
    for (ServiceKind kind : ServiceKind.values()) {
      services.put(kind, new ConcurrentSkipListMap<>());
    }
  }

  /** A line, opened on first use. */
  public Service line(String name) {
    return service(ServiceKind.LINE, name);
  }

  /** A PABX, opened on first use. */
  public Service ovhPabx(String name) {
    return service(ServiceKind.OVH_PABX, name);
  }

  /** A queue, opened on first use. */
  public Service easyHunting(String name) {
    return service(ServiceKind.EASY_HUNTING, name);
  }

  /** A service, opened on first use. */
  public Service service(ServiceKind kind, String name) {
    return services.get(kind).computeIfAbsent(name, Service::new);
  }

  Optional<Service> existingService(ServiceKind kind, String name) {
    return Optional.ofNullable(services.get(kind).get(name));
  }

  List<String> names(ServiceKind kind) {
    return List.copyOf(services.get(kind).keySet());
  }

  Stream<Service> services() {
    return services.values().stream().map(Map::values).flatMap(Collection::stream);
  }
}
