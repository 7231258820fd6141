package dev.ringback.records.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.records.source.RecordingAnswer.Opened;
import java.util.Optional;
import java.util.OptionalLong;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * The entity tags of recordings: strong, and our own on every node, as a vendor's may be weak or
 * change with the server that answers. Made of the record, the version and the length.
 */
final class EntityTag {

  private EntityTag() {}

  /** With its quotes; empty if nothing is known that would change with the bytes. */
  static Optional<String> of(String record, Opened recording) {
    OptionalLong length = recording.length();
    if (recording.version().isEmpty() && length.isEmpty()) {
      return Optional.empty();
    }
    String bytes = length.isPresent() ? Long.toString(length.getAsLong()) : "";
    String all = String.join("\n", record, recording.version().orElse(""), bytes);
    return Optional.of('"' + HashUtils.sha256UrlEncodedHash(all, UTF_8) + '"');
  }
}
