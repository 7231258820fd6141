package dev.ringback.records.source.ovh.api;

import java.util.Map;

/**
 * One request to OVH's API.
 *
 * @param action what it asks, in a word for meters
 * @param method the HTTP method
 * @param path what follows the endpoint, percent-encoded
 * @param headers besides those of the signature
 * @param body JSON; empty if there is none
 */
record Question(
    String action, String method, String path, Map<String, String> headers, String body) {

  static Question get(String action, String path) {
    return new Question(action, "GET", path, Map.of(), "");
  }

  static Question post(String action, String path, String body) {
    return new Question(action, "POST", path, Map.of(), body);
  }

  Question with(Map<String, String> more) {
    return new Question(action, method, path, more, body);
  }
}
