package io.stackport.fact;

/**
 * What the buyer asked for; a need that is not stated is none, zero.
 *
 * @param storageGb usable storage, GB
 * @param storageReadMbPerS sequential read rate, MB/s
 */
public record Needs(long storageGb, long storageReadMbPerS) implements Fact {
  @Override
  public String label() {
    return "needs";
  }
}
