package io.stackport.workbench.doctor;

import io.stackport.problem.DidYouMean;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in conditions and emissions that nothing bears. */
record NameCheck(Names names) {
  /** Attributes that are codes of places. */
  private static final Set<String> PLACES =
      Set.of(
          "to",
          "from",
          "country",
          "headquarters",
          "parentCountry",
          "receivesIn",
          "dataHosted",
          "toRegion",
          "place",
          "code",
          "via",
          "originCountries",
          "regions",
          "workforce",
          "excludedTerritories");

  /** Attributes that are keys of tables of law, by noun. */
  private static final Map<String, String> KEYS =
      Map.of(
          "Threshold.name", "threshold",
          "Window.name", "window",
          "ReasonForControl.reason", "control",
          "ReasonForControl.scope", "scope",
          "ReasonForControl.column", "column",
          "ChartCell.column", "chart",
          "ExceptionFlag.code", "flag");

  List<Diagnosis> of(Examined rule, World world) {
    List<Diagnosis> found = new ArrayList<>();
    for (RuleSource.Pattern pattern : rule.source().patterns()) {
      for (RuleSource.Condition condition : pattern.conditions()) {
        condition.term().walk(term -> term(rule, pattern, term, world, found));
      }
    }
    emission(rule, found);
    return List.copyOf(new LinkedHashSet<>(found));
  }

  private void term(
      Examined rule, RuleSource.Pattern pattern, Term term, World world, List<Diagnosis> found) {
    if (term instanceof Term.SetTest test) {
      test.arguments()
          .forEach(
              each -> name(rule, "group", String.valueOf(each.value()), names.of("group"), found));
    }
    Compared compared = Compared.of(rule.source(), pattern, term);
    if (compared == null) {
      return;
    }
    String key = compared.noun() + "." + compared.attribute();
    String kind = KEYS.get(key);
    for (String text : compared.texts()) {
      if (kind != null) {
        Set<Object> admitted = world.admitted(key);
        Set<String> known = new LinkedHashSet<>();
        (admitted == null ? Set.of() : admitted).forEach(each -> known.add(String.valueOf(each)));
        name(rule, kind, text, known, found);
      } else if (PLACES.contains(compared.attribute())) {
        name(rule, "place", text, names.of("place"), found);
      }
    }
  }

  /**
   * An attribute that is compared with texts.
   *
   * @param noun of the fact whose attribute it is, also where it stands for a variable
   */
  private record Compared(String noun, String attribute, List<String> texts) {

    static @Nullable Compared of(RuleSource rule, RuleSource.Pattern pattern, Term term) {
      if (term instanceof Term.Compare compare) {
        Compared one = of(rule, pattern, compare.left(), List.of(compare.right()));
        return one == null ? of(rule, pattern, compare.right(), List.of(compare.left())) : one;
      }
      return term instanceof Term.In in ? of(rule, pattern, in.value(), in.options()) : null;
    }

    private static @Nullable Compared of(
        RuleSource rule, RuleSource.Pattern pattern, Term subject, List<? extends Term> values) {
      List<String> texts = new ArrayList<>();
      for (Term value : values) {
        if (value instanceof Term.Literal literal && literal.value() instanceof String text) {
          texts.add(text);
        }
      }
      if (texts.isEmpty()) {
        return null;
      }
      if (subject instanceof Term.Attribute attribute) {
        return new Compared(
            pattern.noun().type().getSimpleName(), attribute.name(), List.copyOf(texts));
      }
      RuleSource.Place place =
          subject instanceof Term.Variable variable ? rule.variables().get(variable.name()) : null;
      return place == null
          ? null
          : new Compared(
              rule.patterns().get(place.pattern()).noun().type().getSimpleName(),
              place.attribute(),
              List.copyOf(texts));
    }
  }

  private void emission(Examined rule, List<Diagnosis> found) {
    Emitted emitted = rule.emitted();
    boolean reasoned = Set.of("licenseRequired", "reviewPolicy").contains(emitted.call());
    one(rule, emitted, reasoned ? "reason" : "", "reason", found);
    one(rule, emitted, "code", "exception", found);
    one(rule, emitted, "slot", "slot", found);
    one(rule, emitted, "resource", "resource", found);
    one(rule, emitted, "capability", "capability", found);
    list(rule, emitted.text("covers"), "reason", found);
    list(rule, emitted.text("codes"), "exception", found);
    if (emitted.call().startsWith("exception")) {
      list(rule, emitted.text("conditions"), "condition", found);
    }
  }

  private void one(
      Examined rule, Emitted emitted, String parameter, String kind, List<Diagnosis> found) {
    String text = parameter.isEmpty() ? null : emitted.text(parameter);
    if (text != null) {
      name(rule, kind, text, names.of(kind), found);
    }
  }

  private void list(Examined rule, @Nullable String text, String kind, List<Diagnosis> found) {
    if (text == null || text.isEmpty() || text.equals("all")) {
      return;
    }
    String words = text.startsWith("all-except ") ? text.substring(11) : text;
    for (String word : words.split(",", -1)) {
      name(rule, kind, word, names.of(kind), found);
    }
  }

  private static void name(
      Examined rule, String kind, String text, Set<String> known, List<Diagnosis> found) {
    if (known.contains(text)) {
      return;
    }
    String near = DidYouMean.hint(text, known);
    found.add(
        rule.diagnosis(
            Defect.UNKNOWN_NAME,
            "no " + WORDS.getOrDefault(kind, kind) + " has the name `" + text + "`",
            "`" + text + "` in the rule",
            near.isEmpty()
                ? "write one that exists, or add it to " + FILES.getOrDefault(kind, "catalogs/law")
                : near));
  }

  private static final Map<String, String> WORDS =
      Map.of(
          "group", "Country Group, set or country",
          "place", "country, region or bloc",
          "threshold", "number of the law",
          "control", "reason for control",
          "column", "column of the Country Chart",
          "chart", "column of the Country Chart",
          "flag", "exception paragraph of the Commerce Control List",
          "condition", "condition of an exception",
          "reason", "reason for a license");

  private static final Map<String, String> FILES =
      Map.of(
          "group", "catalogs/law/sets.csv",
          "place", "catalogs/law/countries.csv",
          "threshold", "catalogs/law/thresholds.csv",
          "window", "catalogs/law/windows.csv",
          "condition", "catalogs/law/exception-conditions.csv",
          "reason", "catalogs/law/words.csv",
          "exception", "catalogs/law/words.csv",
          "slot", "catalogs/law/words.csv",
          "resource", "catalogs/law/words.csv",
          "capability", "catalogs/law/words.csv");
}
