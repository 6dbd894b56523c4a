package io.stackport.workbench.doctor;

import io.stackport.rule.language.Vocabulary;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tests of groups: which places can stand where, all on one day. */
final class PlaceNames {
  private record Source(String code, Geography.Kind kind) {}

  /** The attribute that names the place of a groups attribute, and the table it is made from. */
  private static final Map<String, Source> SOURCES =
      Map.ofEntries(
          Map.entry("Line.toGroups", new Source("to", Geography.Kind.GROUPS)),
          Map.entry("Line.toSets", new Source("to", Geography.Kind.SETS)),
          Map.entry("Target.groups", new Source("code", Geography.Kind.GROUPS)),
          Map.entry("Target.sets", new Source("code", Geography.Kind.SETS)),
          Map.entry("Party.countryGroups", new Source("country", Geography.Kind.NAMES)),
          Map.entry("Party.headquartersGroups", new Source("headquarters", Geography.Kind.NAMES)),
          Map.entry("Party.parentGroups", new Source("parentCountry", Geography.Kind.NAMES)),
          Map.entry(
              "Supplier.headquartersGroups", new Source("headquarters", Geography.Kind.NAMES)),
          Map.entry("Member.countrySets", new Source("country", Geography.Kind.NAMES)),
          Map.entry("Member.headquartersSets", new Source("headquarters", Geography.Kind.NAMES)));

  private final Setting setting;
  private final Map<Value.At, BitSet> byPlace = new LinkedHashMap<>();
  private boolean contradicted;

  PlaceNames(Setting setting, Sameness same, List<Atom> atoms) {
    this.setting = setting;
    Map<Value.At, Set<String>> none = new HashMap<>();
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Named named) {
        Value.At code = code(setting.nouns(), named.groups());
        if (code == null) {
          // Names of several places together: any set of names can be.
          if (!named.any()) {
            none.computeIfAbsent(same.of(named.groups()), k -> new LinkedHashSet<>())
                .addAll(named.names());
          }
        } else {
          Geography.Kind kind =
              Objects.requireNonNull(source(setting.nouns(), named.groups())).kind();
          BitSet where = setting.world().geography().where(kind, named.names(), named.any());
          byPlace.computeIfAbsent(same.of(code), k -> (BitSet) where.clone()).and(where);
        }
      }
    }
    for (Atom atom : atoms) {
      if (atom instanceof Atom.Named named && named.any()) {
        contradicted |=
            none.getOrDefault(same.of(named.groups()), Set.of()).containsAll(named.names());
      }
    }
  }

  private static @Nullable Source source(List<Vocabulary.Noun> nouns, Value.At groups) {
    return SOURCES.get(
        nouns.get(groups.pattern()).type().getSimpleName() + "." + groups.attribute());
  }

  /** The attribute that names the place; null when the groups are those of several places. */
  static Value.@Nullable At code(List<Vocabulary.Noun> nouns, Value.At groups) {
    Source source = source(nouns, groups);
    return source == null ? null : new Value.At(groups.pattern(), source.code());
  }

  boolean contradicted() {
    return contradicted || byPlace.values().stream().anyMatch(BitSet::isEmpty);
  }

  boolean matters() {
    return !byPlace.isEmpty();
  }

  /** Stretches of days to look at; one stands for all when no place matters. */
  int[] stretches() {
    Geography geography = setting.world().geography();
    if (byPlace.isEmpty()) {
      return new int[] {0};
    }
    return IntStream.iterate(geography.stretches() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> geography.meets(i, setting.from(), setting.to()))
        .toArray();
  }

  LocalDate day(int stretch) {
    return setting.world().geography().day(stretch, setting.from());
  }

  /** Codes that can stand at each place on a stretch; null when at one none can. */
  @Nullable Map<Value.At, Set<Object>> codes(int stretch, Function<Value.At, Domain> domains) {
    Map<Value.At, Set<Object>> all = new HashMap<>();
    for (Map.Entry<Value.At, BitSet> each : byPlace.entrySet()) {
      Set<Object> codes = setting.world().geography().places(each.getValue(), stretch);
      codes.removeIf(code -> !domains.apply(each.getKey()).admits(code));
      if (codes.isEmpty()) {
        return null;
      }
      all.put(each.getKey(), codes);
    }
    return all;
  }
}
