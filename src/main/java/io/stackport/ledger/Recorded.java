package io.stackport.ledger;

import java.io.IOException;
import java.util.HexFormat;

/**
 * A decision with its place in the chain.
 *
 * @param ledger id of the ledger
 * @param sequence the entry's number, from 1 without a gap
 * @param previous hash of the entry before, hex
 * @param hash of the entry, hex
 * @param covered whether a signed checkpoint stands at or after it
 */
public record Recorded(
    Decision decision,
    String ledger,
    long sequence,
    String previous,
    String hash,
    boolean covered) {

  /**
   * @param checkpointed number of the last entry under a checkpoint
   * @throws IOException when the record is damaged
   */
  static Recorded of(Entry entry, String ledger, long checkpointed) throws IOException {
    HexFormat hex = HexFormat.of();
    return new Recorded(
        DecisionJson.read(entry.record()),
        ledger,
        entry.sequence(),
        hex.formatHex(entry.previous()),
        hex.formatHex(entry.hash()),
        entry.sequence() <= checkpointed);
  }
}
