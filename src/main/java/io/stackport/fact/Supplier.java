package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who supplies an offered component.
 *
 * @param layer the program's layer of the component
 * @param headquartersGroups Country Groups, sets and own code of the headquarters' country
 * @param covered lists of covered equipment on which the vendor stands by name, such as {@code
 *     FCC-COVERED}
 */
public record Supplier(
    String offer,
    String vendor,
    String layer,
    String slot,
    @Nullable String headquarters,
    @Nullable Groups headquartersGroups,
    Set<String> covered)
    implements Fact {
  public Supplier {
    covered = Defaults.set(covered);
  }

  @Override
  public Set<String> support() {
    return Set.of(offer);
  }

  @Override
  public String label() {
    return "vendor of " + offer;
  }
}
