package dev.ringback.abuse;

import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;

/** A vendor that fills every field of its answers with what it likes. */
final class HostileVendor implements AutoCloseable {

  private final LoopbackServer server = LoopbackServer.start(0);

  /** The realm's gateway calls this vendor from now on. */
  static HostileVendor of(TestRealm realm) {
    HostileVendor vendor = new HostileVendor();
    realm.component("telefon-ip").set("baseUrl", vendor.server.address() + "/api");
    return vendor;
  }

  /** Hands out no number, and says this. */
  void refuses(String error) {
    server.route(
        "/api",
        request -> Reply.json(200, Map.of("success", false, "error", error, "data", Map.of())));
  }

  /** Hands out a number, and says this wherever there is room. */
  void handsOut(String authPhone, String elsewhere) {
    Map<String, String> data =
        Map.of(
            "auth_phone", authPhone,
            "id", "1",
            "url_image", elsewhere,
            "url_link", elsewhere,
            "phone", elsewhere);
    server.route(
        "/api",
        request -> Reply.json(200, Map.of("success", true, "error", elsewhere, "data", data)));
  }

  /** Sends whoever asks it elsewhere. */
  void redirectsTo(String location) {
    server.route(
        "/api", request -> Reply.of(302, MediaType.HTML, "Found").with("Location", location));
  }

  @Override
  public void close() {
    server.close();
  }
}
