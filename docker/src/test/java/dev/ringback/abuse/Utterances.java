package dev.ringback.abuse;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.keycloak.admin.client.resource.RealmResource;

/** Where a server says what happened, to people who need not know everything. */
enum Utterances {
  /** But for what Keycloak says of an LDAP directory, which the security considerations name. */
  LOG {
    @Override
    String of(Ringback ringback) {
      return ringback
          .keycloak()
          .logText()
          .lines()
          .filter(line -> !line.contains("[org.keycloak.storage.ldap"))
          .collect(joining("\n"));
    }
  },
  ACCESS_LOG {
    @Override
    String of(Ringback ringback) {
      return ringback.keycloak().accessLogText();
    }
  },
  METRICS {
    @Override
    String of(Ringback ringback) {
      URI metrics = URI.create(ringback.keycloak().managementAddress() + "/metrics");
      return Loopback.send(Loopback.to(metrics)).body();
    }
  },
  EVENTS_OF_USERS {
    @Override
    String of(Ringback ringback) {
      return ofAllRealms(
          ringback, realm -> realm.getEvents(null, null, null, null, null, null, 0, ALL));
    }
  },
  EVENTS_OF_ADMINISTRATORS {
    @Override
    String of(Ringback ringback) {
      return ofAllRealms(
          ringback,
          realm -> realm.getAdminEvents(null, null, null, null, null, null, null, null, 0, ALL));
    }
  };

  private static final int ALL = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of it, from the server's start until now. */
  abstract String of(Ringback ringback);

  /** Names of the server's realms, without all that each of them holds. */
  static List<String> realms(Ringback ringback) {
    URI brief =
        URI.create(ringback.keycloak().address() + "/admin/realms?briefRepresentation=true");
    String token = ringback.admin().tokenManager().getAccessTokenString();
    String realms =
        Loopback.send(Loopback.to(brief).header("Authorization", "Bearer " + token)).body();
    try {
      return JSON.readTree(realms).findValuesAsText("realm");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the list of realms is no JSON", e);
    }
  }

  private static String ofAllRealms(Ringback ringback, Function<RealmResource, List<?>> events) {
    List<List<?>> all =
        realms(ringback).stream()
            .<List<?>>map(name -> events.apply(ringback.admin().realm(name)))
            .toList();
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("an event is no JSON", e);
    }
  }
}
