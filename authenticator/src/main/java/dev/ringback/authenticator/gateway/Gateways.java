package dev.ringback.authenticator.gateway;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;

/** The gateways that a realm has configured. */
public final class Gateways {

  private final KeycloakSession session;
  private final RealmModel realm;

  public Gateways(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The realm's enabled gateways, the first to be asked first. */
  public List<ReverseCallGateway> byPriority() {
    return components()
        .filter(component -> component.get(ReverseCallGatewayFactory.ENABLED, true))
        .sorted(comparingInt(Gateways::priority))
        .flatMap(component -> open(component).stream())
        .toList();
  }

  /** The enabled gateways of this name: none or one. */
  public List<ReverseCallGateway> named(String name) {
    return byPriority().stream().filter(gateway -> gateway.name().equals(name)).limit(1).toList();
  }

  /** The gateway with this component id, if this realm still has it. */
  public Optional<ReverseCallGateway> withId(String id) {
    return components()
        .filter(component -> component.getId().equals(id))
        .findFirst()
        .flatMap(this::open);
  }

  /** The name of the gateway with this component id, for events and meters. */
  public String nameOf(String id) {
    return components()
        .filter(component -> component.getId().equals(id))
        .map(ComponentModel::getName)
        .findFirst()
        .orElse("removed");
  }

  /**
   * The gateway of this name if it reports its calls by itself. One that is switched off hands out
   * no numbers, but its calls to numbers that are handed out still count.
   */
  public Optional<ReportingGateway> reporting(String name) {
    return components()
        .filter(component -> name.equals(component.getName()))
        .flatMap(component -> open(component).stream())
        .filter(ReportingGateway.class::isInstance)
        .map(ReportingGateway.class::cast)
        .findFirst();
  }

  /** A realm file may hold anything; what is no number counts as not set. */
  private static int priority(ComponentModel component) {
    String text = component.get(ReverseCallGatewayFactory.PRIORITY, "");
    return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private Stream<ComponentModel> components() {
    return realm.getComponentsStream(realm.getId(), ReverseCallGateway.class.getName());
  }

  /** Empty for a component whose provider is not deployed on this server. */
  private Optional<ReverseCallGateway> open(ComponentModel component) {
    ProviderFactory<ReverseCallGateway> factory =
        session
            .getKeycloakSessionFactory()
            .getProviderFactory(ReverseCallGateway.class, component.getProviderId());
    return factory instanceof ReverseCallGatewayFactory gateways
        ? Optional.of(gateways.create(session, component))
        : Optional.empty();
  }
}
