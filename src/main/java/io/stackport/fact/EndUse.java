package io.stackport.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the goods of a movement are for, as the bundle states it.
 *
 * @param weaponsOfMassDestruction any of the end uses of 15 CFR 744.2 to 744.4
 * @param supercomputer end use of 744.23(a)(1)
 * @param advancedNodeFab end use of 744.23(a)(2)(i)
 * @param unknownNodeFab end use of 744.23(a)(2)(ii): circuits are made, of which node is not known
 * @param advancedNodeDesign end use of 744.23(a)(2)(iii)
 * @param chipmakingEquipment end use of 744.23(a)(4)
 * @param nuclear end use of 744.2; {@code missiles} of 744.3; {@code chemicalBiological} of 744.4
 * @param restrictedTraining whether AI models are trained on it for weapons or military
 *     intelligence of parties of D:5 or Macau
 * @param usPersonSupport whether US persons give support beyond shipping, such as installing or
 *     servicing
 */
public record EndUse(
    String movement,
    @Nullable String sector,
    @Nullable Boolean military,
    @Nullable Boolean militaryIntelligence,
    @Nullable Boolean weaponsOfMassDestruction,
    @Nullable Boolean supercomputer,
    @Nullable Boolean advancedNodeFab,
    @Nullable Boolean unknownNodeFab,
    @Nullable Boolean advancedNodeDesign,
    @Nullable Boolean chipmakingEquipment,
    @Nullable Boolean nuclear,
    @Nullable Boolean missiles,
    @Nullable Boolean chemicalBiological,
    @Nullable Boolean restrictedTraining,
    @Nullable Boolean usPersonSupport)
    implements Fact {

  @Override
  public String label() {
    return "end use";
  }
}
