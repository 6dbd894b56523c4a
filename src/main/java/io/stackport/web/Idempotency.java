package io.stackport.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.document.Digest;
import io.stackport.ledger.KeyedAnswer;
import io.stackport.service.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A call that is made twice with the same {@code Idempotency-Key} is answered and recorded once
 * (draft-ietf-httpapi-idempotency-key-header).
 */
@ApplicationScoped
public class Idempotency {
  static final String HEADER = "Idempotency-Key";

  /** How long a key is known. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Keys in flight, with the hash of the call that each stands for. */
  private final Map<Name, String> flying = new ConcurrentHashMap<>();

  private final Office office;

  @Inject
  Idempotency(Office office) {
    this.office = office;
  }

  private record Name(String caller, String key) {}

  /**
   * Answers a call once.
   *
   * @param answer makes the answer and stores it under the key
   * @return the stored answer where there is one; otherwise what {@code answer} gives
   * @throws Refusal 400 when the key is malformed, 409 while the first call is being answered, 422
   *     when the key stands for another call
   */
  <T> T once(
      String caller,
      String key,
      String callHash,
      java.util.function.Function<KeyedAnswer, T> stored,
      Supplier<T> answer) {
    if (!KEY.matcher(key).matches()) {
      throw Refusal.of(
          400,
          "not-read",
          "The request cannot be read",
          HEADER + " takes 1 to 255 visible ASCII characters");
    }
    Name name = new Name(caller, key);
    String other = flying.putIfAbsent(name, callHash);
    if (other != null) {
      throw other.equals(callHash)
          ? Refusal.of(
              409,
              "idempotency-key-in-flight",
              "The first call is still being answered",
              "the first call with this " + HEADER + " has no answer yet; ask again")
          : reused();
    }
    try {
      KeyedAnswer before = office.ledger().keyed(caller, key).orElse(null);
      if (before == null || before.expires().isBefore(Instant.now())) {
        return answer.get();
      }
      if (!before.callHash().equals(callHash)) {
        throw reused();
      }
      return stored.apply(before);
    } finally {
      flying.remove(name, callHash);
    }
  }

  private static Refusal reused() {
    return Refusal.of(
        422,
        "idempotency-key-reused",
        "The key stands for another call",
        "this " + HEADER + " came with another document or other parameters; use a new key");
  }

  /** SHA-256 over everything that a call asks. */
  static String callHash(Asked asked) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head = asked.operation().word() + "\n" + asked.parameters() + "\n" + asked.mediaType();
    all.writeBytes(head.getBytes(UTF_8));
    all.write(0);
    all.writeBytes(asked.body());
    return Digest.of(all.toByteArray());
  }
}
