package dev.ringback.benchmark.report;

/**
 * One line of the table.
 *
 * @param id of the question, such as {@code B1}
 * @param subject what was measured
 * @param ours what Ringback did
 * @param theirs what Keycloak did in the same run; empty if there is nothing to compare with
 * @param result the ratio, or whatever the goal speaks of
 * @param goal what the result should be
 * @param met whether it is
 */
public record Finding(
    String id,
    String subject,
    String ours,
    String theirs,
    String result,
    String goal,
    boolean met) {

  String summary() {
    return "  %s %s: %s".formatted(id, subject, result);
  }

  String row() {
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(id, subject, ours, theirs, result, goal, met ? "yes" : "**no**");
  }
}
