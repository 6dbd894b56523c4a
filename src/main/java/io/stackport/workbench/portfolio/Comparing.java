package io.stackport.workbench.portfolio;

import io.stackport.assembly.CaseFile;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Posture;
import io.stackport.finding.Judgement;
import io.stackport.workbench.change.Differing;
import io.stackport.workbench.change.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two sides that a portfolio is replayed under.
 *
 * @param differing tells of which facts both books say the same; null where everything is judged
 */
record Comparing(
    Side before, Side after, Posture posture, @Nullable Differing differing, BundleReader reader) {

  static Comparing of(Side before, Side after, Posture posture) {
    boolean same = before.catalog().digest().equals(after.catalog().digest());
    return new Comparing(
        before,
        after,
        posture,
        same ? Differing.of(before.book(), after.book()) : null,
        new BundleReader());
  }

  boolean sameCatalog() {
    return before.catalog().digest().equals(after.catalog().digest());
  }

  /** Whether both say of a case what one of them says. */
  boolean silent(CaseFile file, List<Judgement> said) {
    return differing != null && differing.silent(file, said);
  }
}
