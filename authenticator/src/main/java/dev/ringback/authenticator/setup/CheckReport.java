package dev.ringback.authenticator.setup;

import static java.util.Comparator.comparing;

import dev.ringback.authenticator.setup.Finding.Severity;
import java.util.List;

/**
 * The state of a realm.
 *
 * @param ok whether people can log in by phone
 * @param findings what is missing or wrong, worst first
 */
public record CheckReport(boolean ok, List<Finding> findings) {

  static CheckReport of(List<Finding> findings) {
    boolean ok = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    return new CheckReport(ok, findings.stream().sorted(comparing(Finding::severity)).toList());
  }
}
