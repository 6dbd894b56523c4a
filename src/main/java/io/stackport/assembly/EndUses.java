package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.fact.EndUse;
import org.jspecify.annotations.Nullable;

/** Makes the end use of a bundle a fact of each movement. */
final class EndUses {
  private EndUses() {}

  static EndUse of(String movement, Bundle.EndUseText text) {
    Boolean weapons =
        whole(
            text.weaponsOfMassDestruction(),
            text.nuclear(),
            text.missiles(),
            text.chemicalBiological());
    Boolean semiconductors =
        whole(
            text.semiconductorWork(),
            text.advancedNodeFab(),
            text.unknownNodeFab(),
            text.advancedNodeDesign(),
            text.chipmakingEquipment());
    return new EndUse(
        movement,
        text.sector(),
        text.military(),
        text.militaryIntelligence(),
        weapons,
        text.supercomputer(),
        part(text.advancedNodeFab(), semiconductors),
        part(text.unknownNodeFab(), semiconductors),
        part(text.advancedNodeDesign(), semiconductors),
        part(text.chipmakingEquipment(), semiconductors),
        part(text.nuclear(), weapons),
        part(text.missiles(), weapons),
        part(text.chemicalBiological(), weapons),
        part(text.restrictedTraining(), whole(null, weapons, text.militaryIntelligence())),
        text.usPersonSupport());
  }

  /** A part that nobody stated is false only when the whole is. */
  private static @Nullable Boolean part(@Nullable Boolean stated, @Nullable Boolean whole) {
    return stated == null && Boolean.FALSE.equals(whole) ? Boolean.FALSE : stated;
  }

  /** A part that is so makes the whole so, whatever was stated of it. */
  private static @Nullable Boolean whole(@Nullable Boolean stated, @Nullable Boolean... parts) {
    boolean silent = false;
    for (Boolean part : parts) {
      if (Boolean.TRUE.equals(part)) {
        return true;
      }
      silent |= part == null;
    }
    return stated != null ? stated : silent ? null : Boolean.FALSE;
  }
}
