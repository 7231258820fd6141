package dev.ringback.authcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** An answer in the envelope of document 003, and what a client reads in it. */
public record Answer(HttpResponse<String> http, JsonNode envelope) {

  static Answer read(HttpResponse<String> http) {
    try {
      return new Answer(http, new ObjectMapper().readTree(http.body()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("no envelope: " + http.body(), e);
    }
  }

  public int status() {
    return http.statusCode();
  }

  boolean success() {
    return envelope.path("success").booleanValue();
  }

  String error() {
    return envelope.path("error").asText();
  }

  JsonNode data() {
    return envelope.path("data");
  }

  /** The number to call, in E.164. */
  public String dialled() {
    return "+" + data().path("auth_phone").asText();
  }

  int id() {
    return data().path("id").intValue();
  }

  /** The phone that has called. */
  String phone() {
    return data().path("phone").asText();
  }

  URI image() {
    return URI.create(data().path("url_image").asText());
  }
}
