package dev.ringback.testkit;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.cluster.Cluster;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.server.AccessLog;
import dev.ringback.testkit.server.KeycloakOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts what a test asks for, when the first one asks; JUnit closes it after the last.
 *
 * <p>Servers are shared by all classes, which run side by side. A browser belongs to one class,
 * since Playwright binds it to one thread; a mail server too, so that one class's mail is not
 * another's.
 */
final class RingbackExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(RingbackExtension.class);

  private static final Map<Class<?>, Function<ExtensionContext, Object>> PARAMETERS =
      Map.of(
          Ringback.class, context -> ringback(ofAll(context)),
          Simulator.class, context -> ringback(ofAll(context)).simulator(),
          Cluster.class, context -> cluster(ofAll(context)),
          Browser.class, context -> browser(ofClass(context)),
          MailServer.class, context -> mailServer(ofClass(context)));

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.get(parameter.getParameter().getType()).apply(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Optional<Ringback> ringback = started(ofAll(context), Ringback.class);
    Optional<Browser> browser = started(ofClass(context), Browser.class);
    Optional<Cluster> cluster = started(ofAll(context), Cluster.class);
    if (context.getExecutionException().isPresent()) {
      FailureReport report = FailureReport.of(context);
      browser.ifPresent(report::showWindows);
      ringback.map(Ringback::keycloak).ifPresent(report::quoteLog);
      cluster.map(Cluster::nodes).ifPresent(nodes -> nodes.forEach(report::quoteLog));
    }
    browser.ifPresent(Browser::closeWindows);
    cluster.ifPresent(Cluster::heal);
  }

  private static Ringback ringback(Store store) {
    return store.getOrComputeIfAbsent(
        Ringback.class, key -> Ringback.start(options(), 0), Ringback.class);
  }

  private static KeycloakOptions options() {
    return AccessLog.on(KeycloakOptions.ofBuild("tests"))
        // Whatever may be written to the log is written, so that tests can look for secrets in it
        .withArgument("--log-level=info,dev.ringback:debug,org.keycloak.events:debug")
        // As in production: start-dev reads every page's template anew
        .withArgument("--spi-theme--cache-themes=true")
        .withArgument("--spi-theme--cache-templates=true")
        // Half of what a realm and a login by password cost would be hashing against thieves
        .withArgument("--spi-password-hashing--argon2--iterations=1")
        .withArgument("--spi-password-hashing--argon2--memory=1024")
        // Browsers say where they are; see HttpBrowser
        .withArgument("--proxy-headers=xforwarded")
        .withArgument("--proxy-trusted-addresses=127.0.0.1");
  }

  private static Browser browser(Store store) {
    return store.getOrComputeIfAbsent(Browser.class, key -> Browser.launch(), Browser.class);
  }

  private static Cluster cluster(Store store) {
    return store.getOrComputeIfAbsent(Cluster.class, key -> Cluster.start(), Cluster.class);
  }

  private static MailServer mailServer(Store store) {
    return store.getOrComputeIfAbsent(
        MailServer.class, key -> MailServer.start(), MailServer.class);
  }

  private static <T> Optional<T> started(Store store, Class<T> type) {
    return Optional.ofNullable(store.get(type, type));
  }

  /** What all classes of a run share. */
  private static Store ofAll(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
  }

  /** What the tests of one class share. */
  private static Store ofClass(ExtensionContext context) {
    return context.getTestMethod().isEmpty()
        ? context.getStore(NAMESPACE)
        : ofClass(context.getParent().orElseThrow());
  }
}
