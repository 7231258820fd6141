package dev.ringback.simulator.handset;

import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.Template;
import java.util.Map;

/**
 * The page at {@code /} and what belongs to it. {@code /?from=%2B7…&to=%2B7…} fills both fields in.
 */
public final class HandsetPage implements Route {

  public static final String PATH = "/";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final Map<String, Reply> files =
      Map.of(
          "/", file("handset.html", MediaType.HTML),
          "/handset.css", file("handset.css", MediaType.CSS),
          "/handset.js", file("handset.js", MediaType.JAVASCRIPT),
          "/handset.svg", file("handset.svg", MediaType.SVG));

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("GET")) {
      return Reply.error(405, "The handset is read by GET.");
    }
    return files.getOrDefault(request.rawPath(), Reply.error(404, "Nothing is found here."));
  }

  private static Reply file(String name, String mediaType) {
    return Reply.of(200, mediaType, Template.of(HandsetPage.class, name).text())
        .with("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  }
}
