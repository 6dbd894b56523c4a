package io.stackport.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How entries are chained. The hash of an entry is SHA-256 over a text of five lines, each ended by
 * a line feed: {@code stackport-entry-1}, hash of the entry before, number, SHA-256 of the record's
 * bytes, SHA-256 of the stored input's bytes; hashes in lower-case hex. So a chain can be followed
 * with sha256sum, and also by one who may see the hashes of inputs alone.
 */
final class Chain {
  private Chain() {}

  /** What stands for the hash of an entry before the first. */
  static byte[] genesis(String ledger) {
    return sha256(("stackport-ledger-1\n" + ledger + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Hash of an entry.
   *
   * @param record SHA-256 of its record, hex; {@code input} of its stored input, hex
   */
  static byte[] hash(byte[] previous, long sequence, String record, String input) {
    String text =
        "stackport-entry-1\n"
            + HexFormat.of().formatHex(previous)
            + "\n"
            + sequence
            + "\n"
            + record
            + "\n"
            + input
            + "\n";
    return sha256(text.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
