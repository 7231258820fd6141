package dev.ringback.authenticator.setup;

import static java.util.Comparator.comparing;

import dev.ringback.authenticator.pbx.federation.PbxState;
import dev.ringback.authenticator.setup.Finding.Severity;
import java.util.List;

/**
 * The state of a realm.
 *
 * @param ok whether people can log in by phone
 * @param findings what is missing or wrong, worst first
 * @param gateways the enabled gateways, the first to be asked first
 * @param pbxes the enabled PBXs that keep users' passwords, the first to be asked first
 */
public record CheckReport(
    boolean ok, List<Finding> findings, List<GatewayState> gateways, List<PbxState> pbxes) {

  static CheckReport of(List<Finding> findings, List<GatewayState> gateways, List<PbxState> pbxes) {
    boolean ok = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    List<Finding> worstFirst = findings.stream().sorted(comparing(Finding::severity)).toList();
    return new CheckReport(ok, worstFirst, gateways, pbxes);
  }
}
