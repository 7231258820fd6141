package dev.ringback.sip;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where Keycloak will: takes reports of calls, and none that is not well signed. */
final class CallReceiver implements AutoCloseable {

  private static final int ACCEPTED = 204;
  private static final int NOT_SIGNED = 401;

  private final List<CallReport> reports = new CopyOnWriteArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final WebhookSignature signature;
  private final HttpServer server;

  private CallReceiver(WebhookSignature signature, HttpServer server) {
    this.signature = signature;
    this.server = server;
  }

  static CallReceiver start(WebhookSignature signature) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      CallReceiver receiver = new CallReceiver(signature, HttpServer.create(anyPort, 0));
      receiver.server.createContext("/inbound-calls/pool", receiver::take);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/inbound-calls/pool")
        .toString();
  }

  /** Answers the next reports so, before it is well again. */
  void answersNext(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  /** Waits until this number was dialled, and tells of it. */
  CallReport awaitCallTo(String dialled) {
    return await("a call to " + dialled)
        .until(() -> callsTo(dialled), calls -> !calls.isEmpty())
        .get(0);
  }

  /** Every report of a call to this number, also those that were not accepted. */
  List<CallReport> callsTo(String dialled) {
    return reports.stream().filter(report -> report.dialled().equals(dialled)).toList();
  }

  /** Every report, also those that were not accepted. */
  List<CallReport> calls() {
    return List.copyOf(reports);
  }

  /** How many requests came, signed or not. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(answerTo(exchange), -1);
    }
  }

  private int answerTo(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Headers headers = exchange.getRequestHeaders();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = headers.getFirst("webhook-id");
    String timestamp = headers.getFirst("webhook-timestamp");
    if (!signature.isOf(id, timestamp, body, headers.getFirst("webhook-signature"))) {
      return NOT_SIGNED;
    }
    Integer ordered = answers.poll();
    reports.add(new CallReport(id, Long.parseLong(timestamp), new ObjectMapper().readTree(body)));
    return ordered == null ? ACCEPTED : ordered;
  }
}
