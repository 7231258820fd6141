package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.net.URI;

/** A customer's program, written to the vendor's document. */
final class ApiClient {

  private final HttpProbe api;

  ApiClient(Simulator simulator, String token) {
    api = new HttpProbe(URI.create(simulator.telefonIp().baseUrl() + "/" + token));
  }

  Answered get(String phone) {
    return api.get("/reverse_auth_phone_get?phone=" + phone);
  }

  Answered post(String phone, URI webhook) {
    return api.postJson(
        "/reverse_auth_phone_post",
        "{\"phone\":\"%s\",\"webhook\":\"%s\"}".formatted(phone, webhook));
  }

  Answered check(Answered handedOut) {
    return check(handedOut.data().path("id").asText());
  }

  Answered check(String id) {
    return api.get("/reverse_auth_phone_check/" + id);
  }

  HttpProbe raw() {
    return api;
  }
}
