package dev.ringback.records.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerConnectionTest {

  /** More bytes than fit into the buffers of two ends. */
  private static final int LARGE = 64 * 1024 * 1024;

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpServerRequest> request = new CompletableFuture<>();
  private HttpServer server;

  @BeforeEach
  void start() throws ExecutionException, InterruptedException {
    server =
        vertx
            .createHttpServer()
            .requestHandler(request::complete)
            .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
            .toCompletionStage()
            .toCompletableFuture()
            .get();
  }

  @AfterEach
  void stop() throws ExecutionException, InterruptedException {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }

  @Test
  void aListenerWhoTakesNothingIsCutAllTheSame()
      throws IOException, ExecutionException, InterruptedException {
    try (Socket silent = listener()) {
      assertThat(silent.isConnected()).isTrue();
      HttpServerResponse answer = request.get().response().setChunked(true);
      answer.write(Buffer.buffer(new byte[LARGE]));

      CompletableFuture<Void> cut =
          CompletableFuture.runAsync(new ServerConnection(request.get())::cut);

      assertThat(cut).succeedsWithin(5, TimeUnit.SECONDS);
    }
  }

  private Socket listener() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
    return socket;
  }
}
