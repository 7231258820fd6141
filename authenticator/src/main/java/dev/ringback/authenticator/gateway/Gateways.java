package dev.ringback.authenticator.gateway;

import static dev.ringback.authenticator.KeycloakClock.CLOCK;
import static java.util.Comparator.comparingInt;

import dev.ringback.authenticator.testnumber.TestNumbers;
import dev.ringback.telephony.PhoneNumber;
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
    return byPriority(Optional.empty());
  }

  /**
   * The realm's enabled gateways of a name, the first to be asked first.
   *
   * @param name empty for all of them
   */
  public List<ReverseCallGateway> byPriority(Optional<String> name) {
    return enabled(name).flatMap(component -> open(component).stream()).toList();
  }

  /**
   * The gateways to ask for a number that this phone is to call, the first to be asked first. For a
   * test number it is the stand-in of the gateway that lists it, and no other.
   *
   * @param name of the one that is to be asked; empty for all of the realm's
   */
  public List<ReverseCallGateway> toAsk(Optional<String> name, PhoneNumber caller) {
    return enabled(name)
        .filter(component -> new TestNumbers(component).workFor(caller, CLOCK.instant()))
        .findFirst()
        .map(component -> List.of(standIn(component)))
        .orElseGet(() -> byPriority(name));
  }

  /** The gateway with this id, if this realm still has it. */
  public Optional<ReverseCallGateway> withId(String id) {
    Optional<ComponentModel> component = component(id);
    return TestCallGateway.isOne(id)
        ? component.map(Gateways::standIn)
        : component.flatMap(this::open);
  }

  /** Whether a gateway's id says that its calls are those of test numbers. */
  public static boolean isOfTestNumbers(String id) {
    return TestCallGateway.isOne(id);
  }

  /** The name of the gateway with this id, for events and meters. */
  public String nameOf(String id) {
    return component(id).map(ComponentModel::getName).orElse("removed");
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

  private Optional<ComponentModel> component(String id) {
    String component = TestCallGateway.component(id);
    return components().filter(one -> one.getId().equals(component)).findFirst();
  }

  private static ReverseCallGateway standIn(ComponentModel component) {
    return new TestCallGateway(
        component.getId(), component.getName(), new TestNumbers(component), CLOCK);
  }

  private Stream<ComponentModel> enabled(Optional<String> name) {
    return components()
        .filter(component -> component.get(ReverseCallGatewayFactory.ENABLED, true))
        .filter(component -> name.map(component.getName()::equals).orElse(true))
        .sorted(comparingInt(Gateways::priority));
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
