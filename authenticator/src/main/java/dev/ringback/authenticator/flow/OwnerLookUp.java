package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.phone.DirectoryUnavailableException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.keycloak.services.ErrorPage;

/**
 * Asks whose the phone is that has called, before the call is used up. Keycloak's flows take an
 * exception for wrong credentials; a directory that does not answer is told as an outage.
 */
final class OwnerLookUp {

  private final Step step;

  OwnerLookUp(Step step) {
    this.step = step;
  }

  /**
   * The answer.
   *
   * @throws ServiceUnavailableException with a page, after which the person can try again with the
   *     same call
   */
  <T> T ask(Challenge challenge, Supplier<T> question) {
    try {
      return question.get();
    } catch (DirectoryUnavailableException outage) {
      new ReverseCallEvents(step).directoryUnavailable(challenge);
      throw new ServiceUnavailableException(page(), outage);
    }
  }

  private Response page() {
    return ErrorPage.error(
        step.session(),
        step.tab(),
        Response.Status.SERVICE_UNAVAILABLE,
        Texts.DIRECTORY_UNAVAILABLE);
  }
}
