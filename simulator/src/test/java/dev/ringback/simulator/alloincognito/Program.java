package dev.ringback.simulator.alloincognito;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.util.Map;

/** A program written to document 001. */
final class Program {

  private static final String AUTH = "/api/v1/auth/integrationapi/";
  private static final String REQUEST = "/api/v1/request/";

  private final Contract contract;
  private final HttpProbe api;

  private String access = "";
  private String refresh = "";

  Program(Simulator simulator, Contract contract) {
    this.contract = contract;
    this.api = new HttpProbe(simulator.alloIncognito().endpoint());
  }

  /** Has a pair. */
  Program withPair() {
    creates();
    return this;
  }

  Answered creates() {
    return remembered(get(AUTH + "create", contract.authorizationToken()));
  }

  Answered refreshes() {
    return refreshesWith(refresh);
  }

  Answered refreshesWith(String token) {
    return remembered(get(AUTH + "refresh", token));
  }

  String access() {
    return access;
  }

  String refresh() {
    return refresh;
  }

  Answered asks(String body) {
    return asksWith(access, body);
  }

  Answered asksWith(String token, String body) {
    return api.send("POST", REQUEST + "getcallhistory", bearer(token), body);
  }

  /** Asks by GET, the members in a query. */
  Answered asksBy(String query) {
    return get(REQUEST + "getcallhistory?" + query, access);
  }

  JsonNode rows(String body) {
    return asks(body).json().at("/result/rowset");
  }

  Answered hears(String recordFileId) {
    return get(REQUEST + "getcallrecordfile?recordFileId=" + recordFileId, access);
  }

  Answered asksAgain(String escapedHash) {
    return get(REQUEST + "getrequestresultbyhash?requestHash=" + escapedHash, access);
  }

  Answered get(String path, String token) {
    return api.get(path, bearer(token));
  }

  private Answered remembered(Answered answered) {
    if (answered.status() == 200) {
      access = answered.json().path("accessToken").asText();
      refresh = answered.json().path("refreshToken").asText();
    }
    return answered;
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
