package io.stackport.workbench;

import io.stackport.catalog.Catalog;
import io.stackport.catalog.Law;
import io.stackport.fact.AiLaw;
import io.stackport.fact.ChartCell;
import io.stackport.fact.DataLaw;
import io.stackport.fact.Embargo;
import io.stackport.fact.ExceptionFlag;
import io.stackport.fact.Fact;
import io.stackport.fact.Localization;
import io.stackport.fact.Mains;
import io.stackport.fact.ReasonForControl;
import io.stackport.fact.Sanction;
import io.stackport.fact.Threshold;
import io.stackport.fact.Window;
import io.stackport.rule.language.RuleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every fact that only tables of law can give, over all days and places, with the days on which it
 * is given. No bundle adds to them.
 */
final class LawFacts {
  /** What the tables make: nothing else in the program makes these. */
  private static final Set<Class<?>> LAW =
      Set.of(
          AiLaw.class,
          ChartCell.class,
          DataLaw.class,
          Embargo.class,
          ExceptionFlag.class,
          Localization.class,
          Mains.class,
          ReasonForControl.class,
          Sanction.class,
          Threshold.class,
          Window.class);

  private final Catalog catalog;
  private final Map<Class<?>, Map<Fact, Days>> byType = new HashMap<>();

  /** First and last of the days that were looked at on which a fact is given. */
  record Days(LocalDate first, LocalDate last) {}

  LawFacts(Catalog catalog) {
    this.catalog = catalog;
  }

  static boolean isLaw(RuleSource.Pattern pattern) {
    return LAW.contains(pattern.noun().type());
  }

  /** Facts of a kind. */
  synchronized Map<Fact, Days> of(Class<?> type) {
    if (byType.isEmpty()) {
      collect();
    }
    return byType.getOrDefault(type, Map.of());
  }

  private void collect() {
    Set<LocalDate> days = new TreeSet<>(catalog.turningDays());
    days.add(LocalDate.of(2023, 11, 16));
    for (LocalDate day : days) {
      Law law = catalog.on(day);
      Set<Fact> facts = new HashSet<>(law.everywhere());
      facts.addAll(law.controlList().facts(classes(law)));
      for (String place : catalog.places().countries()) {
        facts.addAll(law.chart(place));
        facts.addAll(law.restrictions(place));
        facts.addAll(law.local(place));
      }
      for (Fact fact : facts) {
        byType
            .computeIfAbsent(fact.getClass(), each -> new HashMap<>())
            .merge(fact, new Days(day, day), (old, now) -> new Days(old.first(), now.last()));
      }
    }
  }

  /** Entries, and every way in which each can be read. */
  private static List<String> classes(Law law) {
    List<String> classes = new ArrayList<>();
    for (String entry : law.controlList().rows()) {
      classes.add(entry);
      classes.addAll(law.controlList().readings(entry));
    }
    return classes;
  }
}
