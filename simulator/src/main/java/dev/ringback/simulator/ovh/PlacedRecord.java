package dev.ringback.simulator.ovh;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;

/**
 * A record as the switches take it, with its place.
 *
 * @param callerIdName may be missing, as the next one and the last
 * @param recorded true unless given
 */
record PlacedRecord(
    String customer,
    String billingAccount,
    ServiceKind kind,
    String service,
    Instant callStart,
    Duration duration,
    String callerIdNumber,
    String destinationNumber,
    String callerIdName,
    String agent,
    Boolean recorded) {

  PlacedRecord {
    requireNonNull(customer, "customer");
    requireNonNull(billingAccount, "billingAccount");
    requireNonNull(kind, "kind");
    requireNonNull(service, "service");
    requireNonNull(callStart, "callStart");
    requireNonNull(duration, "duration");
    requireNonNull(callerIdNumber, "callerIdNumber");
    requireNonNull(destinationNumber, "destinationNumber");
  }

  void keepIn(Application application, long id) {
    application
        .customer(customer)
        .billingAccount(billingAccount)
        .service(kind, service)
        .keep(
            new PabxRecord(
                id,
                requireNonNullElse(agent, ""),
                callStart,
                duration,
                requireNonNullElse(callerIdName, ""),
                callerIdNumber,
                destinationNumber,
                requireNonNullElse(recorded, true)));
  }
}
