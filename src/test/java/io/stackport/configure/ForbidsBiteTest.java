package io.stackport.configure;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.determination.Posture;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.solve.SatAnswer;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a model forbids in a rule's name, that rule refuses when the options stand alone. */
final class ForbidsBiteTest {
  /** Forbids of one rule that are judged: the first and the last of them, and one between. */
  private static final int JUDGED = 3;

  @Test
  void aForbidOfARuleIsRefusedByThatRule() {
    Request request = Requests.example("03");
    RequestModel model =
        new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED).model(request);
    SortedMap<String, List<Integer>> forbids = forbids(model);
    SatSolver solver = SatSolver.of(model.model(), View.POSSIBLE);
    List<String> redundant = new ArrayList<>();
    forbids.forEach(
        (rule, own) -> {
          for (int i = 0; i < JUDGED; i++) {
            List<Literal> of = of(model, own.get((own.size() - 1) * i / (JUDGED - 1)));
            List<Offer> offers =
                of.stream()
                    .map(each -> Objects.requireNonNull(model.file().offers().get(each.option())))
                    .toList();
            assertThat(Judged.of(request, offers).refusing()).as("%s: %s", rule, of).contains(rule);
          }
          if (redundant(model, solver, own)) {
            redundant.add(rule);
          }
        });
    System.out.printf(
        "forbids bite: %d rules forbid something of example 03; without them the same is refused"
            + " by others for %s%n",
        forbids.size(), redundant);
    assertThat(forbids).hasSizeGreaterThan(10);
  }

  /** Indices of what is certainly forbidden, by rule. */
  private static SortedMap<String, List<Integer>> forbids(RequestModel model) {
    SortedMap<String, List<Integer>> forbids = new TreeMap<>();
    List<Constraint> all = model.model().constraints();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Constraint.Forbid forbid
          && forbid.source().certain()
          && !forbid.source().given()) {
        forbids.computeIfAbsent(forbid.source().id(), id -> new ArrayList<>()).add(i);
      }
    }
    return forbids;
  }

  private static List<Literal> of(RequestModel model, int index) {
    return ((Constraint.Forbid) model.model().constraints().get(index)).of();
  }

  /** Whether other rules refuse everything that a rule forbids. */
  private static boolean redundant(RequestModel model, SatSolver solver, List<Integer> own) {
    SortedSet<Integer> others = new TreeSet<>(solver.constraints());
    others.removeAll(own);
    others.removeIf(index -> index < 0 || model.model().constraints().get(index).source().given());
    for (int index : own) {
      if (!(solver.solve(others, of(model, index)) instanceof SatAnswer.Impossible)) {
        return false;
      }
    }
    return true;
  }
}
