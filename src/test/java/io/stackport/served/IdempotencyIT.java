package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A call that is made twice with the same key is answered and recorded once. */
final class IdempotencyIT {
  private static final String KEY = "Idempotency-Key";
  private static final String DECISION = "Stackport-Decision";

  private static byte[] kenya() throws IOException {
    return Files.readAllBytes(Path.of("examples/03-kenya-health-pod/bundle.yaml"));
  }

  private static Answered check(String query, byte[] body, String key) {
    return Served.shared().post("/v1/checks" + query, Served.YAML, body, KEY, key);
  }

  @Test
  void theSameCallHasTheStoredAnswer() throws IOException {
    Answered first = check("", kenya(), "same-1");
    Answered again = check("", kenya(), "same-1");
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).contains("true");
    assertThat(again.header(DECISION)).isEqualTo(first.header(DECISION));
    assertThat(again.header("Stackport-Exit")).isEqualTo(first.header("Stackport-Exit"));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void anotherCallWithTheKeyIsRefused() throws IOException {
    check("", kenya(), "other-1");
    byte[] changed =
        new String(kenya(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("kenya-health-pod", "kenya-health-pod-2")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (Answered other :
        List.of(check("", changed, "other-1"), check("?posture=codified", kenya(), "other-1"))) {
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.kind()).isEqualTo("idempotency-key-reused");
    }
  }

  @Test
  void aRefusedCallLeavesTheKeyFree() throws IOException {
    Answered refused = check("", "bundle: x\n".getBytes(), "free-1");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.kind()).isEqualTo("not-valid");
    assertThat(check("", kenya(), "free-1").status()).isEqualTo(200);
  }

  @Test
  void aKeyThatIsNoneIsRefused() throws IOException {
    assertThat(check("", kenya(), "k".repeat(256)).status()).isEqualTo(400);
    assertThat(check("", kenya(), "two words").status()).isEqualTo(400);
  }

  /** Of many calls at once one is answered; the others have the same answer or wait for it. */
  @Test
  void racesAreAnsweredOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 5; round++) {
        String key = "race-" + round;
        byte[] body = kenya();
        List<Callable<Answered>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          calls.add(() -> check("", body, key));
        }
        TreeSet<String> decisions = new TreeSet<>();
        for (Future<Answered> each : callers.invokeAll(calls)) {
          Answered answered = each.get();
          if (answered.status() == 200) {
            decisions.add(answered.header(DECISION).orElseThrow());
          } else {
            assertThat(answered.status()).isEqualTo(409);
            assertThat(answered.header("Retry-After")).isPresent();
          }
        }
        assertThat(decisions).hasSize(1);
        assertThat(check("", body, key).header(DECISION)).contains(decisions.first());
      }
    } finally {
      callers.shutdownNow();
    }
  }
}
