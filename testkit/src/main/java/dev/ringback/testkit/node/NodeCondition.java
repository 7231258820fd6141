package dev.ringback.testkit.node;

import dev.ringback.testkit.program.Needs;
import dev.ringback.testkit.program.SearchPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run where there are Node.js and its package manager. */
final class NodeCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<String> missing =
        Stream.of("node", "npm").filter(name -> SearchPath.find(name).isEmpty()).toList();
    return new Needs(missing, "nodejs npm").judge(context);
  }
}
