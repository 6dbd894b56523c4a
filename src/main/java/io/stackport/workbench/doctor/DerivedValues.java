package io.stackport.workbench.doctor;

import io.stackport.rule.language.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Attributes of a classification that its entry decides: {@code entry}, category, group. */
record DerivedValues(List<Vocabulary.Noun> nouns, Sameness same) {

  void narrow(Function<Value.At, Domain> domains) {
    for (Value.At at : same.all()) {
      String noun = nouns.get(at.pattern()).type().getSimpleName();
      boolean derived = Set.of("entry", "category", "productGroup").contains(at.attribute());
      if (derived && Set.of("Classified", "Stated").contains(noun)) {
        narrow(at, domains);
      }
    }
  }

  private void narrow(Value.At at, Function<Value.At, Domain> domains) {
    Set<Object> classes = domains.apply(new Value.At(at.pattern(), "eccn")).values();
    if (classes == null) {
      return;
    }
    Domain of = domains.apply(at);
    Set<Object> kept = new LinkedHashSet<>();
    Set<Object> seen = new LinkedHashSet<>();
    for (Object each : classes) {
      String value = derive(at.attribute(), String.valueOf(each));
      if (of.admits(value)) {
        kept.add(each);
        seen.add(value);
      }
    }
    domains.apply(new Value.At(at.pattern(), "eccn")).allow(kept);
    of.allow(seen);
  }

  private static String derive(String attribute, String eccn) {
    boolean listed = !eccn.equals("EAR99") && eccn.length() > 1;
    return switch (attribute) {
      case "category" -> listed ? eccn.substring(0, 1) : "";
      case "productGroup" -> listed ? eccn.substring(1, 2) : "";
      default -> eccn.contains(".") ? eccn.substring(0, eccn.indexOf('.')) : eccn;
    };
  }
}
