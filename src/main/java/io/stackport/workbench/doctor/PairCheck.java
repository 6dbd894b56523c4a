package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules that emit the same: duplicates, shadows and overlaps. */
record PairCheck(Pairs pairs, Memory memory) {

  List<Diagnosis> of(List<Examined> rules) {
    Map<String, List<Examined>> byCall = new TreeMap<>();
    rules.forEach(
        rule ->
            byCall.computeIfAbsent(rule.source().call().name(), k -> new ArrayList<>()).add(rule));
    List<Diagnosis> found = new ArrayList<>();
    for (List<Examined> alike : byCall.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          pair(alike.get(i), alike.get(j), found);
        }
      }
    }
    return found;
  }

  private void pair(Examined one, Examined other, List<Diagnosis> found) {
    if (one.emitted().like(other.emitted())
        && Spans.meet(one.source().authority(), other.source().authority())) {
      found.addAll(memory.answer("pair", pairs.world(), one, other, () -> compared(one, other)));
    }
  }

  private List<Diagnosis> compared(Examined one, Examined other) {
    List<Diagnosis> found = new ArrayList<>();
    Emitted first = one.emitted();
    Emitted second = other.emitted();
    boolean inOther = pairs.matches(one, other, first, second);
    boolean inOne = pairs.matches(other, one, second, first);
    if (inOther && inOne) {
      found.add(
          other.diagnosis(
              Defect.DUPLICATE,
              one,
              "says the same of the same cases as " + one.id(),
              "the other is " + one.place(),
              "take one of the two out"));
    } else if (inOther && Spans.covers(other.source().authority(), one.source().authority())) {
      shadow(one, other, found);
    } else if (inOne && Spans.covers(one.source().authority(), other.source().authority())) {
      shadow(other, one, found);
    } else if (oneGround(one, other)) {
      String together = pairs.together(one, other, Pairs.arguments(first, second));
      if (together != null) {
        found.add(
            other.diagnosis(
                Defect.OVERLAPPING,
                one,
                "says the same as " + one.id() + " of some cases, and each has cases of its own",
                "both speak of " + together,
                "part the conditions; when the law asks twice, say so: @with(\""
                    + one.id()
                    + " why\")"));
      }
    }
    return found;
  }

  private static void shadow(Examined narrow, Examined wide, List<Diagnosis> found) {
    found.add(
        narrow.diagnosis(
            Defect.SHADOWED,
            wide,
            "adds nothing: " + wide.id() + " says the same of every case of it",
            "the wider one is " + wide.place(),
            "take it out, or narrow the other; when the law asks twice, say so: @with(\""
                + wide.id()
                + " why\")"));
  }

  /**
   * Whether one of them reads whatever the other reads: rules that ask after different things are
   * different grounds, of which a case may have several.
   */
  private static boolean oneGround(Examined one, Examined other) {
    boolean nameless = Set.of("forbid", "barred").contains(one.source().call().name());
    // What names neither line nor offer is about its topic.
    if (nameless && !one.topic().equals(other.topic())) {
      return false;
    }
    Set<String> first = reads(one, nameless);
    Set<String> second = reads(other, nameless);
    return first.containsAll(second) || second.containsAll(first);
  }

  /**
   * Nouns and attributes that conditions read.
   *
   * @param members whether members of a set are asked after one by one: what names neither line nor
   *     offer forbids this member or that
   */
  private static Set<String> reads(Examined rule, boolean members) {
    Set<String> all = new TreeSet<>();
    for (RuleSource.Pattern pattern : rule.source().patterns()) {
      String noun = pattern.noun().type().getSimpleName();
      all.add(noun);
      pattern
          .conditions()
          .forEach(
              condition ->
                  condition
                      .term()
                      .walk(
                          term -> {
                            if (term instanceof Term.Attribute attribute) {
                              all.add(noun + "." + attribute.name());
                            }
                            if (members
                                && term instanceof Term.Compare compare
                                && compare.operator().endsWith("contains")
                                && compare.right() instanceof Term.Literal literal) {
                              all.add(noun + "." + compare.left() + literal.value());
                            }
                          }));
    }
    return all;
  }
}
