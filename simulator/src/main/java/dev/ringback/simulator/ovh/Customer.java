package dev.ringback.simulator.ovh;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A customer of OVH's, who may let an application read what is theirs. */
public final class Customer {

  private final Map<String, BillingAccount> billingAccounts = new ConcurrentSkipListMap<>();

  Customer() {}

  /** A billing account, opened on first use. */
  public BillingAccount billingAccount(String name) {
    return billingAccounts.computeIfAbsent(name, account -> new BillingAccount());
  }

  Optional<BillingAccount> existingBillingAccount(String name) {
    return Optional.ofNullable(billingAccounts.get(name));
  }

  List<String> billingAccountNames() {
    return List.copyOf(billingAccounts.keySet());
  }

  Stream<Service> services() {
    return billingAccounts.values().stream().flatMap(BillingAccount::services);
  }
}
