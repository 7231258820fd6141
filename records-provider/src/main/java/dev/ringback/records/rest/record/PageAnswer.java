package dev.ringback.records.rest.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.UserModel;

/** Records on their way to a client, which may have them already. */
record PageAnswer(UserModel user, PageFormat format, List<RecordDocument> records) {

  /** They are one user's, and to be asked for anew each time, as permissions change. */
  static final String CACHE_CONTROL = "private, no-cache";

  /** All that one address is answered differently for, besides the form, which JAX-RS adds. */
  static final String VARY = "Authorization, Origin";

  /**
   * The answer, without the records if the client has these.
   *
   * @param next where to find more; empty if there are none
   */
  Response to(Request request, Optional<URI> next) throws JsonProcessingException {
    byte[] body = format.write(records);
    EntityTag tag = tag(body);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(body, format.contentType()) : unchanged;
    next.ifPresent(address -> answer.link(address, "next"));
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  /** One for each user: of two who see the same, neither learns it. */
  private EntityTag tag(byte[] body) {
    byte[] owner = (user.getId() + "\n").getBytes(UTF_8);
    byte[] all = new byte[owner.length + body.length];
    System.arraycopy(owner, 0, all, 0, owner.length);
    System.arraycopy(body, 0, all, owner.length, body.length);
    return new EntityTag(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(HashUtils.hash(JavaAlgorithm.SHA256, all)));
  }
}
