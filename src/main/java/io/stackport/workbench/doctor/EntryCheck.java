package io.stackport.workbench.doctor;

import io.stackport.problem.DidYouMean;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Entries of the Commerce Control List that neither a rule computes nor the tables list. */
final class EntryCheck {
  private static final Pattern ENTRY = Pattern.compile("\\d[A-E]\\d{3}(?:\\..*)?");
  private static final int LENGTH = 5;

  private final Set<String> known = new TreeSet<>();

  EntryCheck(List<Examined> rules, Rows rows) {
    rows.column("eccns", "eccn").forEach(this::add);
    for (Examined rule : rules) {
      Emitted emitted = rule.emitted();
      String entry = emitted.call().equals("classified") ? emitted.text("eccn") : null;
      if (entry != null) {
        add(entry);
      }
    }
  }

  private void add(String entry) {
    known.add(entry);
    known.add(entry.length() > LENGTH ? entry.substring(0, LENGTH) : entry);
  }

  List<Diagnosis> of(Examined rule) {
    Set<String> strange = new TreeSet<>();
    for (RuleSource.Pattern pattern : rule.source().patterns()) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        condition
            .term()
            .walk(
                term -> {
                  if (term instanceof Term.Literal literal
                      && literal.value() instanceof String text
                      && ENTRY.matcher(text).matches()
                      && !known.contains(text.substring(0, LENGTH))) {
                    strange.add(text);
                  }
                });
      }
    }
    List<Diagnosis> found = new ArrayList<>();
    for (String entry : strange) {
      String near = DidYouMean.hint(entry, known);
      found.add(
          rule.diagnosis(
              Defect.DEAD,
              "nothing can be classified as " + entry + ": no rule computes it, no table lists it",
              "`" + entry + "` in a condition",
              near.isEmpty() ? "write an entry of catalogs/law/eccns.csv" : near));
    }
    return found;
  }
}
