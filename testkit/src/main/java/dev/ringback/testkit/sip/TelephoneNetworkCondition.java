package dev.ringback.testkit.sip;

import dev.ringback.testkit.program.Needs;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run where there are Kamailio, its modules and SIPp. */
final class TelephoneNetworkCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return new Needs(InstalledPrograms.missing(), InstalledPrograms.DEBIAN_PACKAGES).judge(context);
  }
}
