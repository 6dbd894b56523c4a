package io.stackport.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An answer that a caller can ask for again by the key that it gave.
 *
 * @param caller who gave the key
 * @param key as it came in {@code Idempotency-Key}
 * @param callHash of the call and its body; the same key with another call is refused
 * @param expires when the key is forgotten
 * @param status of the answer
 * @param headers of the answer that belong to it
 * @param body of the answer, byte for byte
 */
public record KeyedAnswer(
    String caller,
    String key,
    String callHash,
    Instant expires,
    int status,
    SortedMap<String, String> headers,
    byte[] body) {

  public KeyedAnswer {
    expires = expires.truncatedTo(ChronoUnit.MICROS);
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }
}
