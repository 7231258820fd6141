package dev.ringback.records.source.ovh.sync;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.LineKind;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhReply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where every sync begins: which billing accounts are there? */
record ListAccounts() implements Errand {

  @Override
  public OvhReply<Finding> run(OvhApi api, ConsumerKey key) {
    return api.billingAccounts(key).as(accounts -> Optional.of(book -> ofAll(accounts)));
  }

  private static List<Errand> ofAll(List<String> accounts) {
    return accounts.stream().flatMap(ListAccounts::of).toList();
  }

  private static Stream<Errand> of(String account) {
    return Arrays.stream(LineKind.values()).map(kind -> new ListLines(account, kind));
  }
}
