package io.stackport.fact;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an offered item comes from, as the bundle states it: what decides whether it is subject to
 * the EAR outside the United States (15 CFR 734.3). Every item has one; what nobody stated is null.
 *
 * @param usOrigin whether it is of US origin
 * @param controlledPercent controlled US-origin content, percent of its value, for the destination
 *     of the movement (15 CFR 734.4)
 * @param noDeMinimis whether it is one of the cases of 734.4(a), for which no content is too little
 * @param directProduct whether it is the direct product of US technology, software or a plant that
 *     a rule of 734.9 names
 * @param encryption paragraph of License Exception ENC under which it falls: {@code b1}, {@code b2}
 *     or {@code b3}
 */
public record Origin(
    String offer,
    @Nullable Boolean usOrigin,
    @Nullable BigDecimal controlledPercent,
    @Nullable Boolean noDeMinimis,
    @Nullable Boolean directProduct,
    @Nullable String encryption)
    implements Fact {

  @Override
  public Set<String> support() {
    return Set.of(offer);
  }

  @Override
  public String label() {
    return "origin of " + offer;
  }
}
