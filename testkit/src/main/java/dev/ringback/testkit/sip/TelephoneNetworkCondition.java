package dev.ringback.testkit.sip;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run where every program is that it needs, and tells aloud where it cannot. */
final class TelephoneNetworkCondition implements ExecutionCondition {

  private static final Logger LOG = System.getLogger(TelephoneNetworkCondition.class.getName());

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<String> missing = InstalledPrograms.missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("the telephone network is installed");
    }
    String reason =
        "%s is left out: %s not installed (Debian: apt-get install %s)"
            .formatted(
                context.getDisplayName(),
                String.join(", ", missing),
                InstalledPrograms.DEBIAN_PACKAGES);
    LOG.log(Level.WARNING, reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
