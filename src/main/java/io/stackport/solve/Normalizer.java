package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Option;
import io.stackport.model.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Brings a model into normal form, in one view. */
public final class Normalizer {
  private static final int[] NONE = {};

  private final CompatibilityModel model;
  private final View view;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final List<NormalForm.Clause> clauses = new ArrayList<>();
  private final List<NormalForm.Count> counts = new ArrayList<>();
  private final List<NormalForm.Limit> limits = new ArrayList<>();
  private final List<NormalForm.Table> tables = new ArrayList<>();

  private Normalizer(CompatibilityModel model, View view) {
    this.model = model;
    this.view = view;
  }

  /** The model in one view. */
  public static NormalForm of(CompatibilityModel model, View view) {
    return new Normalizer(model, view).form();
  }

  private NormalForm form() {
    List<String> ids = new ArrayList<>();
    List<NormalForm.SlotForm> forms = new ArrayList<>();
    for (Slot each : model.slots()) {
      int[] options = new int[each.options().size()];
      for (int i = 0; i < options.length; i++) {
        options[i] = ids.size();
        numbers.put(each.options().get(i).id(), ids.size());
        ids.add(each.options().get(i).id());
      }
      slots.put(each.id(), forms.size());
      forms.add(
          new NormalForm.SlotForm(
              each.id(), options, each.min(), Math.min(each.max(), options.length)));
    }
    int[] slot = new int[ids.size()];
    long[] least = new long[ids.size()];
    long[] most = new long[ids.size()];
    for (int s = 0; s < forms.size(); s++) {
      List<Option> options = model.slots().get(s).options();
      for (int i = 0; i < options.size(); i++) {
        int option = forms.get(s).options()[i];
        slot[option] = s;
        least[option] = options.get(i).least();
        most[option] = options.get(i).most();
      }
    }
    for (int from = 0; from < model.constraints().size(); from++) {
      add(model.constraints().get(from), from);
    }
    return new NormalForm(
        List.copyOf(ids),
        slot,
        List.copyOf(forms),
        least,
        most,
        List.copyOf(clauses),
        List.copyOf(counts),
        List.copyOf(limits),
        List.copyOf(tables));
  }

  private void add(Constraint each, int from) {
    if (!counts(each)) {
      return;
    }
    if (each instanceof Constraint.Forbid forbid) {
      clauses.add(new NormalForm.Clause(negated(forbid.of()), from));
    } else if (each instanceof Constraint.Implies implies) {
      clauses.add(
          new NormalForm.Clause(joined(negated(implies.when()), literals(implies.then())), from));
    } else if (each instanceof Constraint.Group group) {
      counts.add(
          new NormalForm.Count(
              literals(group.when()),
              group.of().stream().mapToInt(this::number).toArray(),
              group.min(),
              group.max(),
              from));
    } else if (each instanceof Constraint.Require require) {
      require(require, from);
    } else if (each instanceof Constraint.Limit limit) {
      limit(limit, from);
    } else if (each instanceof Constraint.Compare compare) {
      tables.add(new Comparison(compare, model, slots).table(from));
    }
  }

  /** A restriction that is only possible counts in the view in which nothing may be open. */
  private boolean counts(Constraint each) {
    return each.source().certain() || view == View.CERTAIN;
  }

  /**
   * Somebody serves: an option alone, or an option beside others. Those that serve only beside
   * others are a choice of conjunctions, which is written out as clauses.
   */
  private void require(Constraint.Require require, int from) {
    int who = require.who().isEmpty() ? 0 : number(require.who()) + 1;
    TreeSet<Integer> alone = new TreeSet<>();
    Map<Integer, TreeSet<Integer>> beside = new TreeMap<>();
    for (Constraint each : model.constraints()) {
      if (!(each instanceof Constraint.Provide provide) || !serves(provide, require)) {
        continue;
      }
      TreeSet<Integer> all = new TreeSet<>();
      Arrays.stream(literals(provide.when())).forEach(all::add);
      if (!provide.who().isEmpty()) {
        all.add(number(provide.who()) + 1);
      }
      all.remove(who);
      if (all.isEmpty()) {
        return;
      } else if (all.size() == 1) {
        alone.add(all.first());
      } else if (all.size() == 2) {
        int first = provide.who().isEmpty() ? all.first() : number(provide.who()) + 1;
        all.remove(first);
        beside.computeIfAbsent(first, fresh -> new TreeSet<>()).add(all.first());
      } else {
        throw new IllegalArgumentException(
            "a capability is provided beside two options at most: " + provide.source().id());
      }
    }
    int[] given = who == 0 ? NONE : new int[] {-who};
    List<int[]> written = new ArrayList<>(List.of(joined(given, array(alone))));
    for (Map.Entry<Integer, TreeSet<Integer>> each : beside.entrySet()) {
      List<int[]> next = new ArrayList<>();
      for (int[] clause : written) {
        next.add(joined(clause, new int[] {each.getKey()}));
        next.add(joined(clause, array(each.getValue())));
      }
      written = next;
    }
    written.forEach(clause -> clauses.add(new NormalForm.Clause(clause, from)));
  }

  private static int[] array(TreeSet<Integer> literals) {
    return literals.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean serves(Constraint.Provide provide, Constraint.Require require) {
    return provide.capability().equals(require.capability())
        && (view == View.POSSIBLE || provide.source().certain())
        && reaches(provide.level(), require.level())
        && (require.by() == null || require.by().contains(provide.who()));
  }

  private boolean reaches(@Nullable Long has, @Nullable Long wants) {
    return has == null || wants == null ? view == View.POSSIBLE : has >= wants;
  }

  private void limit(Constraint.Limit limit, int from) {
    List<NormalForm.Term> terms = new ArrayList<>();
    List<int[]> boundless = new ArrayList<>();
    long constant = 0;
    boolean used = false;
    for (int i = 0; i < model.constraints().size(); i++) {
      if (!(model.constraints().get(i) instanceof Constraint.Use use)
          || !use.resource().equals(limit.resource())
          || ignored(use)) {
        continue;
      }
      used |= !use.supply();
      if (use.amount() == null) {
        int[] who = use.who().isEmpty() ? NONE : new int[] {number(use.who()) + 1};
        boundless.add(joined(who, literals(use.when())));
        continue;
      }
      long amount = use.supply() ? -use.amount() : use.amount();
      if (use.who().isEmpty() && use.when().isEmpty()) {
        constant = Math.addExact(constant, amount);
      } else if (use.who().isEmpty()) {
        throw new IllegalArgumentException(
            "a use of the whole configuration has no conditions: " + use.source().id());
      } else if (amount != 0) {
        terms.add(
            new NormalForm.Term(
                number(use.who()), amount, use.per(), use.supply(), literals(use.when()), i));
      }
    }
    if (used) {
      limit(limit, terms, Math.subtractExact(limit.bound(), constant), boundless, from);
    }
  }

  /**
   * What is not known is nothing where it would help and without bound where it would not: a supply
   * without bound lifts the limit, a use without bound breaks it.
   */
  private boolean ignored(Constraint.Use use) {
    boolean helps = view == View.POSSIBLE ? !use.supply() : use.supply();
    return helps && (use.amount() == null || !use.source().certain());
  }

  private void limit(
      Constraint.Limit limit,
      List<NormalForm.Term> terms,
      long bound,
      List<int[]> boundless,
      int from) {
    int[] when = literals(limit.when());
    if (view == View.CERTAIN) {
      for (int[] each : boundless) {
        clauses.add(new NormalForm.Clause(negated(joined(when, each)), from));
      }
    } else {
      for (int[] each : boundless) {
        if (each.length == 0) {
          return;
        }
        if (each.length > 1) {
          throw new IllegalArgumentException(
              "a supply that is not known has no conditions: " + limit.source().id());
        }
        when = joined(when, negated(each));
      }
    }
    if (terms.isEmpty() && bound < 0) {
      clauses.add(new NormalForm.Clause(negated(when), from));
    } else if (!terms.isEmpty()) {
      limits.add(new NormalForm.Limit(limit.resource(), when, List.copyOf(terms), bound, from));
    }
  }

  private int number(String option) {
    return Objects.requireNonNull(numbers.get(option), option);
  }

  private int[] literals(List<Literal> literals) {
    return literals.stream()
        .mapToInt(each -> each.chosen() ? number(each.option()) + 1 : -number(each.option()) - 1)
        .toArray();
  }

  private int[] negated(List<Literal> literals) {
    return negated(literals(literals));
  }

  private static int[] negated(int[] literals) {
    return Arrays.stream(literals).map(each -> -each).toArray();
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
