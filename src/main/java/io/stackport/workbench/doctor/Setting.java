package io.stackport.workbench.doctor;

import io.stackport.finding.Authority;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What atoms speak of: the noun of each pattern, and the ship days on which all of it is judged.
 *
 * @param from first ship day, {@code to} the last; null when open or when it is another clock
 * @param chipClasses classes that a chip can have; null when they are open
 */
record Setting(
    World world,
    List<Vocabulary.Noun> nouns,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Set<Object> chipClasses) {

  static Setting of(World world, RuleSource rule) {
    boolean ship = rule.authority().clock().equals("ship");
    return new Setting(
        world,
        rule.patterns().stream().map(RuleSource.Pattern::noun).toList(),
        ship ? rule.authority().from() : null,
        ship ? rule.authority().to() : null,
        null);
  }

  Setting withChipClasses(@Nullable Set<Object> classes) {
    return new Setting(world, nouns, from, to, classes);
  }

  /** The same with more patterns and the days of another rule as well. */
  Setting with(List<Vocabulary.Noun> more, Authority other) {
    List<Vocabulary.Noun> all = new ArrayList<>(nouns);
    all.addAll(more);
    if (!other.clock().equals("ship")) {
      return new Setting(world, List.copyOf(all), from, to, chipClasses);
    }
    return new Setting(
        world,
        List.copyOf(all),
        Spans.later(from, other.from()),
        Spans.earlier(to, other.to()),
        chipClasses);
  }

  Vocabulary.@Nullable Attribute attribute(Value.At at) {
    return nouns.get(at.pattern()).attributes().get(at.attribute());
  }

  boolean isNumber(Value.At at) {
    Vocabulary.Attribute attribute = attribute(at);
    Class<?> type = attribute == null ? Object.class : attribute.type();
    return Number.class.isAssignableFrom(type)
        || type == int.class
        || type == long.class
        || type == LocalDate.class;
  }

  boolean isWhole(Value.At at) {
    Vocabulary.Attribute attribute = attribute(at);
    Class<?> type = attribute == null ? Object.class : attribute.type();
    return isNumber(at) && type != java.math.BigDecimal.class;
  }
}
