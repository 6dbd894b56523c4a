package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the buyer asked for; a need that is not stated is no need.
 *
 * @param storageGb usable storage, GB
 * @param storageReadMbPerS sequential read rate, MB/s
 */
public record Needs(@Nullable Long storageGb, @Nullable Long storageReadMbPerS) implements Fact {
  @Override
  public String label() {
    return "needs";
  }
}
