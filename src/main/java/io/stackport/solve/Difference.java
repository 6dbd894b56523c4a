package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Literal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which configurations one model has and another has not, exactly. A configuration is its chosen
 * options, by their ids; an option that a model does not have is not chosen in it.
 */
public sealed interface Difference {

  /**
   * The difference was counted.
   *
   * @param before configurations of the first model; {@code after} of the second
   * @param both configurations of both
   * @param lost a configuration of the first that the second refuses; null when there is none
   * @param gained a configuration of the second that the first refuses; null when there is none
   */
  record Counted(
      BigInteger before,
      BigInteger after,
      BigInteger both,
      @Nullable Witnessed lost,
      @Nullable Witnessed gained)
      implements Difference {

    /** How many were lost. */
    public BigInteger losses() {
      return before.subtract(both);
    }

    /** How many were gained. */
    public BigInteger gains() {
      return after.subtract(both);
    }
  }

  /**
   * A configuration that the other model refuses.
   *
   * @param chosen ids of its options
   * @param missing those that the other model does not have
   * @param refusing what of the other model refuses it, none of it without need; empty when options
   *     are missing
   */
  record Witnessed(SortedSet<String> chosen, SortedSet<String> missing, Conflict refusing) {}

  /** A diagram would be too large; nothing was counted. */
  record TooLarge(String why) implements Difference {}

  /** The difference of two models in one view. */
  static Difference of(CompatibilityModel before, CompatibilityModel after, View view) {
    NormalForm one = Normalizer.of(before, view);
    NormalForm other = Normalizer.of(after, view);
    Diagram.Compiled first = Diagram.of(one);
    Diagram.Compiled second = Diagram.of(other);
    Diagram.Compiled both = Diagram.of(SideBySide.of(one, other));
    for (Diagram.Compiled each : List.of(first, second, both)) {
      if (each instanceof Diagram.TooLarge large) {
        return new TooLarge(large.why());
      }
    }
    return new Counted(
        count(first),
        count(second),
        count(both),
        new Descent(one, first, both, 0).witness(after, other, view),
        new Descent(other, second, both, one.options()).witness(before, one, view));
  }

  private static BigInteger count(Diagram.Compiled compiled) {
    return compiled instanceof Diagram.Built built ? built.diagram().count() : BigInteger.ZERO;
  }

  /**
   * Finds a configuration of a form that is none of both: fixes option by option so that more are
   * left of the form than of both.
   *
   * @param at number of the form's first option in the form of both
   */
  record Descent(NormalForm form, Diagram.Compiled own, Diagram.Compiled both, int at) {

    @Nullable Witnessed witness(CompatibilityModel refusing, NormalForm other, View view) {
      if (!(own instanceof Diagram.Built built) || !more(built.diagram(), new int[0])) {
        return null;
      }
      int[] fixed = new int[0];
      for (int option = 0; option < form.options(); option++) {
        int[] without = Arrays.copyOf(fixed, fixed.length + 1);
        without[fixed.length] = -option - 1;
        if (!more(built.diagram(), without)) {
          without[fixed.length] = option + 1;
        }
        fixed = without;
      }
      SortedSet<String> chosen = new TreeSet<>();
      for (int each : fixed) {
        if (each > 0) {
          chosen.add(form.ids().get(each - 1));
        }
      }
      SortedSet<String> missing = new TreeSet<>(chosen);
      other.ids().forEach(missing::remove);
      List<Literal> assumed = new ArrayList<>();
      other.ids().forEach(id -> assumed.add(new Literal(id, chosen.contains(id))));
      Conflict why =
          missing.isEmpty()
              ? new Conflicts(SatSolver.of(refusing, view)).minimal(assumed)
              : new Conflict.Minimal(List.of());
      return new Witnessed(chosen, missing, why);
    }

    private boolean more(Diagram diagram, int[] literals) {
      BigInteger shared = BigInteger.ZERO;
      if (both instanceof Diagram.Built built) {
        int[] there =
            Arrays.stream(literals).map(each -> each > 0 ? each + at : each - at).toArray();
        shared = built.diagram().count(there);
      }
      return diagram.count(literals).compareTo(shared) > 0;
    }
  }
}
