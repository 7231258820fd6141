package dev.ringback.records.source.ovh.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests to OVH that call records need. */
public final class OvhApi {

  private static final String TELEPHONY = "/telephony";

  private final OvhExchange exchange;

  OvhApi(OvhExchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Asks for a customer's consent to read telephony, and nothing else.
   *
   * @param redirection where OVH sends the customer's browser afterwards
   */
  public OvhReply<CredentialRequest> requestCredential(URI redirection) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("accessRules").add(mayGet(TELEPHONY)).add(mayGet(TELEPHONY + "/*"));
    body.put("redirection", redirection.toString());
    return exchange
        .ask(Question.post("credential", "/auth/credential", body.toString()))
        .as(OvhApi::credential);
  }

  /** How the consent stands. */
  public OvhReply<CredentialStatus> status(ConsumerKey key) {
    return exchange
        .ask(Question.get("current_credential", "/auth/currentCredential"), key)
        .as(json -> Json.text(json.path("status")))
        .as(
            word ->
                Arrays.stream(CredentialStatus.values())
                    .filter(status -> status.word().equals(word))
                    .findFirst());
  }

  /** Ends the consent. */
  public OvhReply<Boolean> logOut(ConsumerKey key) {
    return exchange
        .ask(Question.post("logout", "/auth/logout", ""), key)
        .as(anything -> Optional.of(true));
  }

  /** The customer's billing accounts for telephony. */
  public OvhReply<List<String>> billingAccounts(ConsumerKey key) {
    return exchange
        .ask(Question.get("billing_accounts", TELEPHONY), key)
        .as(json -> Json.list(json, Json::text));
  }

  /** The services of a kind on a billing account. */
  public OvhReply<List<OvhLine>> lines(String account, LineKind kind, ConsumerKey key) {
    String path = TELEPHONY + "/" + encoded(account) + "/" + kind.word();
    return exchange
        .ask(Question.get("lines", path), key)
        .as(
            json ->
                Json.list(
                    json, name -> Json.text(name).map(text -> new OvhLine(account, kind, text))));
  }

  /** OVH's numbers of all records of a line. */
  public OvhReply<Set<Long>> numbers(OvhLine line, ConsumerKey key) {
    return exchange
        .ask(Question.get("record_ids", recordsOf(line)), key)
        .as(json -> Json.list(json, Json::number).map(Set::copyOf));
  }

  /**
   * Records of a line.
   *
   * @param numbers no more than {@link Fetching#most} of them
   * @return those of them that OVH has
   */
  public OvhReply<List<OvhRecord>> records(
      OvhLine line, Collection<Long> numbers, Fetching fetching, ConsumerKey key) {
    return exchange
        .ask(fetching.question(recordsOf(line), numbers), key)
        .as(fetching::read)
        .as(
            records ->
                Optional.of(
                    records.stream().filter(record -> numbers.contains(record.id())).toList()));
  }

  private static Optional<CredentialRequest> credential(JsonNode json) {
    return Json.text(json.path("consumerKey"))
        .flatMap(
            key ->
                Json.text(json.path("validationUrl"))
                    .flatMap(OvhApi::page)
                    .map(page -> new CredentialRequest(new ConsumerKey(key), page)));
  }

  /** A browser is sent there, so it must be an address of the web. */
  private static Optional<URI> page(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(
              page -> page.getHost() != null && Set.of("https", "http").contains(page.getScheme()));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static ObjectNode mayGet(String path) {
    return JsonNodeFactory.instance.objectNode().put("method", "GET").put("path", path);
  }

  private static String recordsOf(OvhLine line) {
    return String.join(
        "/",
        TELEPHONY,
        encoded(line.account()),
        line.kind().word(),
        encoded(line.name()),
        "records");
  }

  private static String encoded(String pathSegment) {
    return URLEncoder.encode(pathSegment, UTF_8).replace("+", "%20");
  }
}
