package dev.ringback.telephony;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Writes a request as the HTTP client wants it. */
final class Message {

  private Message() {}

  static HttpUriRequestBase of(UpstreamRequest request) {
    HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(message::setHeader);
    request
        .body()
        .ifPresent(
            body -> {
              message.setHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
              message.setEntity(new ByteArrayEntity(body.content(), null));
            });
    return message;
  }
}
