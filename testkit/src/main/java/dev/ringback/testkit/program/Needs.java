package dev.ringback.testkit.program;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test needs of its machine.
 *
 * @param missing what is not installed of it, in words
 * @param debianPackages what brings all of it
 */
public record Needs(List<String> missing, String debianPackages) {

  private static final Logger LOG = System.getLogger(Needs.class.getName());

  /** Set by every continuous integration service: there, a test that is left out is a failure. */
  private static final boolean IN_CI = System.getenv("CI") != null;

  public Needs {
    missing = List.copyOf(missing);
  }

  /**
   * Lets the test run if nothing is missing; else leaves it out with a warning.
   *
   * @throws IllegalStateException instead of leaving it out, where the environment has {@code CI}
   */
  public ConditionEvaluationResult judge(ExtensionContext test) {
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all that it needs is installed");
    }
    String reason =
        "%s is left out: %s not installed (Debian: apt-get install %s)"
            .formatted(test.getDisplayName(), String.join(", ", missing), debianPackages);
    if (IN_CI) {
      throw new IllegalStateException(reason);
    }
    LOG.log(Level.WARNING, reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
