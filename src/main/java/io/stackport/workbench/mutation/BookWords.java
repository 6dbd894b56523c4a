package io.stackport.workbench.mutation;

import io.stackport.rule.language.CallShape;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a rule book compares attributes with and hands to calls: what a slip would take.
 */
final class BookWords {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final Map<String, SortedSet<String>> compared = new HashMap<>();
  private final Map<String, SortedSet<String>> handed = new HashMap<>();
  private final SortedSet<String> countries = new TreeSet<>();
  private final long seed;

  BookWords(List<RuleSource> rules, long seed) {
    this.seed = seed;
    for (RuleSource rule : rules) {
      for (RuleSource.Pattern pattern : rule.patterns()) {
        pattern.conditions().forEach(each -> each.term().walk(t -> read(rule, pattern, t)));
      }
      arguments(rule.call());
    }
  }

  private void read(RuleSource rule, RuleSource.Pattern pattern, Term term) {
    if (term instanceof Term.Compare compare
        && compare.right() instanceof Term.Literal literal
        && literal.value() instanceof String text) {
      compared(rule, pattern, compare.left()).add(text);
    } else if (term instanceof Term.In in) {
      in.options().forEach(option -> compared(rule, pattern, in.value()).add(text(option)));
    } else if (term instanceof Term.SetTest test) {
      for (Term.Literal argument : test.arguments()) {
        boolean country = COUNTRY.matcher(text(argument)).matches();
        (country ? countries : compared(rule, pattern, test.subject())).add(text(argument));
      }
    }
  }

  private SortedSet<String> compared(RuleSource rule, RuleSource.Pattern pattern, Term subject) {
    return compared.computeIfAbsent(key(rule, pattern, subject), key -> new TreeSet<>());
  }

  /** The fact and its attribute; those of Groups share their words, whatever the fact. */
  private static String key(RuleSource rule, RuleSource.Pattern pattern, Term subject) {
    String name = "";
    RuleSource.Pattern of = pattern;
    if (subject instanceof Term.Attribute attribute) {
      name = attribute.name();
    } else if (subject instanceof Term.Variable variable) {
      RuleSource.Place place = rule.variables().get(variable.name());
      if (place != null) {
        name = place.attribute();
        of = rule.patterns().get(place.pattern());
      }
    }
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    if (lower.endsWith("groups")) {
      return "groups";
    }
    return lower.endsWith("sets") ? "sets" : of.noun().type().getSimpleName() + "." + name;
  }

  private void arguments(RuleSource.Call call) {
    CallShape shape = CallShape.of(call.name());
    for (int i = 0; shape != null && i < shape.parameters().size(); i++) {
      if (call.arguments().get(i) instanceof Term.Literal literal
          && literal.value() instanceof String text) {
        handed
            .computeIfAbsent(call.name() + "/" + shape.parameters().get(i), k -> new TreeSet<>())
            .add(text);
      }
    }
  }

  /** A text that the book compares the subject with elsewhere and that is not among these. */
  @Nullable String another(
      RuleSource rule, RuleSource.Pattern pattern, Term subject, List<Term.Literal> not) {
    return pick(rule, compared.getOrDefault(key(rule, pattern, subject), new TreeSet<>()), not);
  }

  /** A country that the book names elsewhere, where a list names countries. */
  @Nullable String anotherCountry(RuleSource rule, List<Term.Literal> not) {
    boolean any = not.stream().anyMatch(each -> COUNTRY.matcher(text(each)).matches());
    return any ? pick(rule, countries, not) : null;
  }

  /** The word that follows in the order of those that the book hands to the parameter of a call. */
  @Nullable String next(String call, String parameter, String word) {
    SortedSet<String> all = handed.getOrDefault(call + "/" + parameter, new TreeSet<>());
    if (all.size() < 2) {
      return null;
    }
    SortedSet<String> after = all.tailSet(word + "\0");
    return after.isEmpty() ? all.first() : after.first();
  }

  private @Nullable String pick(RuleSource rule, SortedSet<String> from, List<Term.Literal> not) {
    Predicate<String> isThere = text -> not.stream().anyMatch(each -> text(each).equals(text));
    List<String> left = new ArrayList<>(from);
    left.removeIf(isThere);
    long own = seed * 31 + rule.authority().id().hashCode() * 17L + not.hashCode();
    return left.isEmpty() ? null : left.get(new Random(own).nextInt(left.size()));
  }

  private static String text(Term.Literal literal) {
    return String.valueOf(literal.value());
  }
}
