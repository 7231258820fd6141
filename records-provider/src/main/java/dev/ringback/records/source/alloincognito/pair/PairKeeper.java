package dev.ringback.records.source.alloincognito.pair;

import dev.ringback.records.source.alloincognito.api.AlloFailure;
import dev.ringback.records.source.alloincognito.api.AlloFailure.Kind;
import dev.ringback.records.source.alloincognito.api.AlloReply;
import dev.ringback.records.source.alloincognito.api.AlloReply.Failed;
import dev.ringback.records.source.alloincognito.pair.Access.Denied;
import dev.ringback.records.source.alloincognito.pair.Access.Granted;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;

/** Asks the vendor with the pair of a source, whatever state that is in. */
public final class PairKeeper {

  /** Together as long as a renewal usually takes, and a little more. */
  private static final int LOOKS = 30;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final PairDesk desk;
  private final Renewals renewals;

  /**
   * @param realm that the request is about
   */
  public PairKeeper(KeycloakSession session, RealmModel realm, ComponentModel source) {
    desk = new PairDesk(session, realm, source);
    renewals = new Renewals(session.getKeycloakSessionFactory(), realm.getId(), source.getId());
  }

  /**
   * Asks a question that changes nothing at the vendor, once more if the access token has been
   * replaced meanwhile.
   *
   * @param question what to do with the access token
   */
  public <T> AlloReply<T> ask(Function<String, AlloReply<T>> question) {
    Access first = desk.access().<Access>map(good -> good).orElseGet(this::anew);
    if (!(first instanceof Granted granted)) {
      return denied(first);
    }
    AlloReply<T> reply = question.apply(granted.token());
    if (!isRefused(reply)) {
      return reply;
    }
    Access second = renewed(OptionalLong.of(granted.generation()));
    return second instanceof Granted other ? question.apply(other.token()) : denied(second);
  }

  private Access anew() {
    try {
      renewals.open();
    } catch (ModelException | PersistenceException begunMeanwhile) {
      // Another node, or another request
    }
    return renewed(OptionalLong.empty());
  }

  /** Renews the pair, or waits until somebody else has. */
  private Access renewed(OptionalLong refused) {
    return renewals.run(refused).orElseGet(() -> awaited(refused));
  }

  /** Looks with the request's own connection: who waits must not keep others from one. */
  private Access awaited(OptionalLong refused) {
    for (int look = 0; look < LOOKS; look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      Optional<Access> access = desk.renewed(refused);
      if (access.isPresent()) {
        return access.get();
      }
    }
    return new Denied(
        new AlloFailure(
            Kind.RENEWING, "The tokens for Allo Incognito are being renewed: try again soon."));
  }

  private static boolean isRefused(AlloReply<?> reply) {
    return reply instanceof Failed<?> failed && failed.isBecause(Kind.TOKEN_REFUSED);
  }

  private static <T> AlloReply<T> denied(Access access) {
    return new Failed<>(((Denied) access).failure());
  }
}
