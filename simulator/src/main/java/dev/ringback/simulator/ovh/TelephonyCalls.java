package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.util.List;
import java.util.Optional;

/** The calls beneath {@code /telephony}: lists of names, and records. */
final class TelephonyCalls {

  private static final String PATH = ApiResource.PATH + "/telephony";

  private final RecordCalls records;

  TelephonyCalls(Ovh vendor) {
    this.records = new RecordCalls(vendor);
  }

  Reply answer(Application application, Credential credential, Request request) {
    boolean isTelephony =
        request.rawPath().equals(PATH) || request.rawPath().startsWith(PATH + "/");
    if (!isTelephony || !request.method().equals("GET")) {
      return nothingThere();
    }
    Customer customer = application.customer(credential.login().orElseThrow());
    List<String> path = request.segmentsUnder(PATH);
    return path.isEmpty()
        ? Reply.json(200, customer.billingAccountNames())
        : customer
            .existingBillingAccount(path.get(0))
            .map(account -> beneath(account, path, application, request))
            .orElseGet(TelephonyCalls::noSuchService);
  }

  private Reply beneath(
      BillingAccount account, List<String> path, Application application, Request request) {
    Optional<ServiceKind> kind = path.stream().skip(1).findFirst().flatMap(ServiceKind::inPath);
    if (kind.isEmpty()) {
      return nothingThere();
    }
    if (path.size() == 2) {
      return Reply.json(200, account.names(kind.get()));
    }
    return account
        .existingService(kind.get(), path.get(2))
        .map(service -> beneath(service, path.subList(3, path.size()), application, request))
        .orElseGet(TelephonyCalls::noSuchService);
  }

  private Reply beneath(
      Service service, List<String> path, Application application, Request request) {
    if (path.isEmpty() || !path.get(0).equals("records")) {
      return nothingThere();
    }
    return switch (path.size()) {
      case 1 -> records.list(application, service, request);
      case 2 -> records.one(application, service, path.get(1), request);
      default -> nothingThere();
    };
  }

  private static Reply nothingThere() {
    return OvhError.notFound("Got an invalid (or empty) URL");
  }

  private static Reply noSuchService() {
    return OvhError.notFound("This service does not exist");
  }
}
