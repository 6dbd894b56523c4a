package io.stackport.ledger;

import io.stackport.document.Digest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What waits to be written, prepared by the thread that brought it. */
record Pending(
    Decision decision,
    byte[] record,
    byte[] input,
    String recordHash,
    String inputHash,
    @Nullable KeyedAnswer keyed,
    CompletableFuture<Void> done) {

  static Pending of(Decision decision, byte[] input, @Nullable KeyedAnswer keyed) {
    byte[] record = DecisionJson.bytes(decision);
    byte[] packed = Packed.pack(input);
    return new Pending(
        decision,
        record,
        packed,
        Digest.of(record),
        Digest.of(packed),
        keyed,
        new CompletableFuture<>());
  }

  int bytes() {
    return record.length + input.length + (keyed == null ? 0 : keyed.body().length);
  }

  Entry entry(long sequence, byte[] previous) {
    return new Entry(
        sequence,
        decision.id(),
        decision.at(),
        decision.caller(),
        decision.operation(),
        decision.exit(),
        record,
        input,
        previous,
        Chain.hash(previous, sequence, recordHash, inputHash));
  }
}
