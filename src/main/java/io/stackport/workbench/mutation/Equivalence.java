package io.stackport.workbench.mutation;

import io.stackport.catalog.Catalog;
import io.stackport.catalog.Law;
import io.stackport.fact.Groups;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.ConditionTruth;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a mutant says what its rule says, whatever the bundle. So far one proof: a place has
 * the names that tables of law give it, and there are only so many; when the conditions on them
 * hold for the same ones before and after, nothing can tell the two apart.
 */
final class Equivalence {
  /** Attributes whose value is what the tables say of one country on one day, and nothing else. */
  private static final Set<String> OF_ONE_PLACE =
      Set.of("toGroups", "toSets", "headquartersGroups", "parentGroups");

  private final Set<Groups> places = new LinkedHashSet<>();

  Equivalence(Catalog catalog) {
    Set<LocalDate> days = new TreeSet<>(catalog.turningDays());
    days.add(LocalDate.EPOCH);
    for (LocalDate day : days) {
      Law law = catalog.on(day);
      for (String code : catalog.places().countries()) {
        add(law.groups(code));
        add(law.sets(code));
        add(law.names(code));
      }
    }
  }

  private void add(@Nullable Groups groups) {
    if (groups != null) {
      places.add(groups);
    }
  }

  /** The proof in a sentence; null when there is none. */
  @Nullable String proof(Mutant mutant) {
    boolean member =
        mutant.bend() == Mutant.Bend.MEMBER_ADDED || mutant.bend() == Mutant.Bend.MEMBER_DROPPED;
    if (!member || mutant.pattern() < 0) {
      return null;
    }
    RuleSource.Pattern was = mutant.rule().patterns().get(mutant.pattern());
    RuleSource.Pattern is = mutant.bent().patterns().get(mutant.pattern());
    String attribute = only(was.conditions().get(mutant.condition()).term());
    if (attribute == null || !OF_ONE_PLACE.contains(attribute)) {
      return null;
    }
    for (Groups place : places) {
      if (holds(was, attribute, place) != holds(is, attribute, place)) {
        return null;
      }
    }
    return "no country on any day of the tables tells them apart: of the "
        + places.size()
        + " sets of names that a place can have, the conditions on "
        + attribute
        + " admit the same";
  }

  /** Whether all conditions that read this attribute alone hold for a place. */
  private static boolean holds(RuleSource.Pattern pattern, String attribute, Groups place) {
    return pattern.conditions().stream()
        .filter(each -> attribute.equals(only(each.term())))
        .allMatch(each -> ConditionTruth.of(each.term(), place));
  }

  /** The one attribute that a condition reads; null when it reads several, or a variable. */
  private static @Nullable String only(Term condition) {
    Set<String> read = new TreeSet<>();
    condition.walk(
        part -> {
          if (part instanceof Term.Attribute attribute) {
            read.add(attribute.name());
          } else if (part instanceof Term.Variable variable) {
            read.add(variable.name());
          }
        });
    String first = read.isEmpty() ? "$" : read.iterator().next();
    return read.size() == 1 && !first.startsWith("$") ? first : null;
  }
}
