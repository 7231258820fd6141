package dev.ringback.records.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VerificationMailTest {

  @Test
  void onlySoManyMailsWait() throws InterruptedException {
    ExecutorService sender = Executors.newFixedThreadPool(1);
    CountDownLatch mailServer = new CountDownLatch(1);
    try {
      sender.execute(() -> await(mailServer));
      for (int mail = 0; mail < VerificationMail.MOST_WAITING; mail++) {
        assertThat(VerificationMail.hasRoom(sender)).isTrue();
        sender.execute(() -> await(mailServer));
      }

      assertThat(VerificationMail.hasRoom(sender)).isFalse();
    } finally {
      mailServer.countDown();
      sender.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
