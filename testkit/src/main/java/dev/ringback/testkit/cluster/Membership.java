package dev.ringback.testkit.cluster;

import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.server.KeycloakServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** How many nodes each node knows of, itself included, by its own metrics. */
final class Membership {

  private static final Pattern SIZE = Pattern.compile("(?m)^vendor_cluster_size\\S* (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Membership() {}

  /** Waits until every one of these nodes knows of all of them, and of no other. */
  static void await(List<KeycloakServer> nodes) {
    Awaitility.await("the nodes to know each other")
        .atMost(PATIENCE)
        .until(() -> nodes.stream().allMatch(node -> known(node) == nodes.size()));
  }

  private static int known(KeycloakServer node) {
    URI metrics = URI.create(node.managementAddress() + "/metrics");
    Matcher size = SIZE.matcher(Loopback.send(Loopback.to(metrics)).body());
    return size.find() ? Integer.parseInt(size.group(1)) : 0;
  }
}
