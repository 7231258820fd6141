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

  public Needs {
    missing = List.copyOf(missing);
  }

  /** Lets the test run if nothing is missing; else leaves it out and says so aloud. */
  public ConditionEvaluationResult judge(ExtensionContext test) {
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all that it needs is installed");
    }
    String reason =
        "%s is left out: %s not installed (Debian: apt-get install %s)"
            .formatted(test.getDisplayName(), String.join(", ", missing), debianPackages);
    LOG.log(Level.WARNING, reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
