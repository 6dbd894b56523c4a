package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a rule says is meant: {@code @with("PA-021 why; literal why")}, another rule
 * or a class of defect and the reason, separated by semicolons; several ids may share one reason.
 * It stands in either of the two rules.
 */
final class Acknowledged {
  private static final Pattern WITH =
      Pattern.compile("@with\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");
  private static final Pattern ENTRY =
      Pattern.compile("((?:[A-Z]{2}-\\d{3}(?:, )?)+|[a-z-]+):? +(\\S.{9,})");

  private final List<Diagnosis> found = new ArrayList<>();
  private final Map<String, Map<String, Boolean>> byRule = new LinkedHashMap<>();

  Acknowledged(List<Examined> rules) {
    for (Examined rule : rules) {
      Matcher with = WITH.matcher(rule.source().text());
      while (with.find()) {
        for (String entry : with.group(1).split(";")) {
          read(rule, entry.strip());
        }
      }
    }
  }

  private void read(Examined rule, String entry) {
    Matcher matcher = ENTRY.matcher(entry);
    boolean known =
        matcher.matches()
            && (matcher.group(1).matches("[A-Z].*")
                || List.of("literal", "gap", "dead", "citation").contains(matcher.group(1)));
    if (known) {
      for (String what : matcher.group(1).split(",? ")) {
        byRule.computeIfAbsent(rule.id(), k -> new LinkedHashMap<>()).put(what, false);
      }
    } else {
      found.add(
          rule.diagnosis(
              Defect.METADATA,
              "@with does not say what is meant and why",
              "`" + entry + "`",
              "write the id of the other rule, or literal, gap, dead or citation, and the reason:"
                  + " @with(\"PA-021 the paragraph asks twice\")"));
    }
  }

  /**
   * Takes out what is acknowledged, and adds acknowledgments that nothing needs.
   *
   * @param compared rules that could be compared with others
   */
  List<Diagnosis> apply(List<Diagnosis> all, List<Examined> compared) {
    List<Diagnosis> kept = new ArrayList<>();
    for (Diagnosis each : all) {
      if (!meant(each)) {
        kept.add(each);
      }
    }
    kept.addAll(found);
    Set<String> ids = new TreeSet<>();
    compared.forEach(rule -> ids.add(rule.id()));
    for (Examined rule : compared) {
      byRule
          .getOrDefault(rule.id(), Map.of())
          .forEach(
              (what, used) -> {
                if (!used && (ids.contains(what) || !what.matches("[A-Z].*"))) {
                  kept.add(idle(rule, what));
                }
              });
    }
    return kept;
  }

  private static Diagnosis idle(Examined rule, String what) {
    return new Diagnosis(
        Defect.METADATA,
        what.matches("[A-Z].*") ? List.of(rule.id(), what) : List.of(rule.id()),
        rule.source().authority().file(),
        rule.source().authority().line(),
        "@with names " + what + ", and nothing is found that it would explain",
        "@with(\"" + what + " …\")",
        "take it out");
  }

  private boolean meant(Diagnosis each) {
    boolean pair = each.rules().size() == 2;
    if (pair) {
      return mark(each.rules().get(0), each.rules().get(1))
          | mark(each.rules().get(1), each.rules().get(0));
    }
    return each.rules().size() == 1 && mark(each.rules().get(0), each.defect().word());
  }

  private boolean mark(String rule, String what) {
    Map<String, Boolean> own = byRule.get(rule);
    return own != null && own.computeIfPresent(what, (k, used) -> true) != null;
  }
}
