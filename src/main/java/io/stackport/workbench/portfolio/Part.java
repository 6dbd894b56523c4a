package io.stackport.workbench.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document as it is written: what is written alike means the same. It is a key that
 * costs no tree.
 */
final class Part {
  private final byte[] text;
  private final String beside;
  private final int hash;

  private Part(byte[] text, String beside) {
    this.text = text;
    this.beside = beside;
    this.hash = 31 * Arrays.hashCode(text) + beside.hashCode();
  }

  /**
   * Bytes {@code from} to {@code to} of a document without some of them.
   *
   * @param cuts pairs of begin and end, in order
   * @param beside what else the meaning hangs on
   */
  static Part of(byte[] json, int from, int to, int[] cuts, String beside) {
    byte[] text = new byte[to - from];
    int at = from;
    int filled = 0;
    for (int i = 0; i < cuts.length; i += 2) {
      System.arraycopy(json, at, text, filled, cuts[i] - at);
      filled += cuts[i] - at;
      at = cuts[i + 1];
    }
    System.arraycopy(json, at, text, filled, to - at);
    return new Part(Arrays.copyOf(text, filled + to - at), beside);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Part part
        && part.hash == hash
        && part.beside.equals(beside)
        && Arrays.equals(part.text, text);
  }
}
