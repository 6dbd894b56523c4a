package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers and lists of the law that stand in a rule. A rule of status {@code design} compares with
 * numbers of a technical convention, and the rows of a decision table are dated rows themselves.
 */
record LiteralCheck(Set<String> countries) {
  private static final Pattern ENTRY = Pattern.compile("\\d[A-E]\\d{3}.*");

  /** China, Hong Kong and Macau, which the EAR name as one. */
  private static final Set<String> ONE_PLACE = Set.of("CN", "HK", "MO");

  /** From so many places or entries on a list is a table. */
  private static final int PLACES = 3;

  private static final int ENTRIES = 6;

  List<Diagnosis> of(Examined rule) {
    List<Diagnosis> found = new ArrayList<>();
    boolean table = rule.source().authority().file().endsWith(".csv");
    boolean design = rule.source().authority().status().equals("design");
    for (RuleSource.Pattern pattern : rule.source().patterns()) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        condition.term().walk(term -> lists(rule, condition, term, found));
        if (!table && !design) {
          condition.term().walk(term -> numbers(rule, condition, term, found));
        }
      }
    }
    if (!table) {
      amounts(rule, design, found);
    }
    return found;
  }

  private static void numbers(
      Examined rule, RuleSource.Condition condition, Term term, List<Diagnosis> found) {
    List<Term> parts =
        term instanceof Term.Compare compare
            ? List.of(compare.left(), compare.right())
            : term instanceof Term.In in ? List.copyOf(in.options()) : List.of();
    for (Term part : parts) {
      if (part instanceof Term.Literal literal
          && literal.value() instanceof Long number
          && number != 0
          && number != 1) {
        found.add(
            rule.diagnosis(
                Defect.LITERAL,
                "compares with the number " + number + ", which belongs to a dated row",
                condition.text(),
                "put it into catalogs/law/thresholds.csv and read it:"
                    + " Threshold(name == \"…\", $limit : value)"));
        return;
      }
    }
  }

  private void lists(
      Examined rule, RuleSource.Condition condition, Term term, List<Diagnosis> found) {
    List<Term.Literal> options =
        term instanceof Term.In in
            ? in.options()
            : term instanceof Term.SetTest test ? test.arguments() : List.of();
    Set<String> places = new LinkedHashSet<>();
    Set<String> entries = new LinkedHashSet<>();
    for (Term.Literal option : options) {
      String text = String.valueOf(option.value());
      if (countries.contains(text)) {
        places.add(ONE_PLACE.contains(text) ? "CN" : text);
      }
      if (ENTRY.matcher(text).matches()) {
        entries.add(text.substring(0, 5));
      }
    }
    if (places.size() >= PLACES && !conditionOnReasons(condition)) {
      found.add(
          rule.diagnosis(
              Defect.LITERAL,
              "lists " + places.size() + " countries, which belong to a dated set",
              condition.text(),
              "put them into catalogs/law/sets.csv and read them: toSets.any(\"…\")"));
    }
    if (entries.size() >= ENTRIES) {
      found.add(
          rule.diagnosis(
              Defect.LITERAL,
              "lists " + entries.size() + " entries of the Commerce Control List",
              condition.text(),
              "make it a table of catalogs/law; when the paragraph itself lists them, say so:"
                  + " @with(\"literal why\")"));
    }
  }

  /** Reasons for control and lists of other kinds share letters with codes of countries. */
  private static boolean conditionOnReasons(RuleSource.Condition condition) {
    return condition.text().startsWith("reason") || condition.text().startsWith("$reason");
  }

  private static void amounts(Examined rule, boolean design, List<Diagnosis> found) {
    Emitted emitted = rule.emitted();
    List<String> parameters =
        design
            ? List.of("level", "bound", "mostUsd", "quantity")
            : List.of("level", "bound", "mostUsd", "quantity", "amount");
    for (String parameter : parameters) {
      if (emitted.argument(parameter) instanceof Value.Is is
          && is.constant() instanceof Long number
          && number != 0
          && number != 1) {
        found.add(
            rule.diagnosis(
                Defect.LITERAL,
                "gives the number "
                    + number
                    + " as "
                    + parameter
                    + ", which belongs to a dated row",
                emitted.call() + " with " + parameter + " " + number,
                "bind it: Threshold(name == \"…\", $limit : value), and give $limit"));
      }
    }
  }
}
