package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/** What the goods of a movement are for, as the bundle states it. */
public record EndUse(
    String movement,
    @Nullable String sector,
    @Nullable Boolean military,
    @Nullable Boolean militaryIntelligence,
    @Nullable Boolean weaponsOfMassDestruction,
    @Nullable Boolean supercomputer,
    @Nullable Boolean advancedNodeFab)
    implements Fact {

  @Override
  public String label() {
    return "end use";
  }
}
