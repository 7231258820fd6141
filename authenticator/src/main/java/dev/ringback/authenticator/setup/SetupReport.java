package dev.ringback.authenticator.setup;

import java.util.ArrayList;
import java.util.List;

/**
 * What a setup did.
 *
 * @param created what was missing
 * @param present what was there already and stayed as it was
 */
public record SetupReport(List<String> created, List<String> present) {

  SetupReport() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void add(String part, boolean wasMissing) {
    (wasMissing ? created : present).add(part);
  }
}
