package dev.ringback.authenticator.setup;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a setup is asked for.
 *
 * @param bindBrowserFlow whether a copy of the browser flow with the phone call is to be bound
 * @param parts names of parts; {@code null} for {@code phone} and {@code records}
 */
public record SetupRequest(boolean bindBrowserFlow, List<String> parts) {

  /** The parts; empty if a name is none. */
  Optional<Set<SetupPart>> readParts() {
    if (parts == null) {
      return Optional.of(SetupPart.DEFAULT);
    }
    List<Optional<SetupPart>> named = parts.stream().map(SetupPart::of).toList();
    return named.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            named.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SetupPart.class))))
        : Optional.empty();
  }
}
