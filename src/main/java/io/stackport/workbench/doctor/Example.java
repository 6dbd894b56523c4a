package io.stackport.workbench.doctor;

import io.stackport.rule.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case: what the attributes are that the conditions read.
 *
 * @param day a ship day on which the places are called so; null when no place matters
 */
record Example(Map<Value.At, Object> values, @Nullable LocalDate day) {

  /** {@code Line(to = CN), Chip(tpp = 4800) on 2026-07-08}. */
  String text(List<Vocabulary.Noun> nouns) {
    Map<Integer, Map<String, Object>> byPattern = new TreeMap<>();
    values.forEach(
        (at, value) ->
            byPattern
                .computeIfAbsent(at.pattern(), k -> new TreeMap<>())
                .put(at.attribute(), value));
    List<String> facts = new ArrayList<>();
    byPattern.forEach(
        (pattern, attributes) -> {
          List<String> parts = new ArrayList<>();
          attributes.forEach((name, value) -> parts.add(name + " = " + value));
          facts.add(
              nouns.get(pattern).type().getSimpleName() + "(" + String.join(", ", parts) + ")");
        });
    String all = facts.isEmpty() ? "any facts" : String.join(", ", facts);
    return day == null || day.equals(LocalDate.MIN) ? all : all + " on " + day;
  }
}
