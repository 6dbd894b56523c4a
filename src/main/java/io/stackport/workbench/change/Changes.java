package io.stackport.workbench.change;

import io.stackport.assembly.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two sides, counted, with the smallest example of each kind of change. */
public final class Changes {
  private long contexts;
  private long lines;
  private long partly;
  private final Map<Direction, Long> totals = new TreeMap<>();
  private final Map<String, Map<Direction, Long>> byRule = new TreeMap<>();
  private final Map<String, Map<Direction, Long>> byDestination = new TreeMap<>();
  private final Map<String, Map<Direction, Long>> byLayer = new TreeMap<>();
  private final Map<String, Map<Direction, Long>> byProfile = new TreeMap<>();
  private final Map<String, Map<Direction, Long>> byDay = new TreeMap<>();
  private final Map<LineKind, Counted<LineChange>> kinds = new LinkedHashMap<>();
  private final Map<SaidKind, Counted<SaidChange>> said = new LinkedHashMap<>();
  private final Map<String, Counted<Held>> held = new TreeMap<>();

  /** A line whose answer stays, though a rule speaks otherwise of it: others hold it. */
  public record Held(Context context, Offer offer) {}

  /** A kind of change of a line: the same rules moved the same answer to the same answer. */
  private record LineKind(List<String> rules, LineState before, LineState after) {}

  /** The same change of something said, in whatever context. */
  private record SaidKind(
      String kind,
      String what,
      List<String> offers,
      String before,
      String after,
      List<String> rules) {}

  /**
   * How often, and the first in the order of profiles, days, destinations and offers.
   *
   * @param count lines, or contexts
   */
  public record Counted<T>(T example, long count) {}

  void context(int compared, boolean partial) {
    contexts++;
    lines += compared;
    partly += partial ? 1 : 0;
  }

  void add(LineChange change) {
    Direction to = change.direction();
    totals.merge(to, 1L, Long::sum);
    change.rules().forEach(rule -> count(byRule, rule, to, 1));
    if (change.rules().isEmpty()) {
      count(byRule, "", to, 1);
    }
    count(byDestination, change.context().to(), to, 1);
    count(byLayer, change.offer().component().layer(), to, 1);
    count(byProfile, change.context().profile().name(), to, 1);
    count(byDay, String.valueOf(change.context().before()), to, 1);
    kinds.merge(
        new LineKind(List.copyOf(change.rules()), change.before(), change.after()),
        new Counted<>(change, 1),
        (old, more) -> new Counted<>(old.example(), old.count() + 1));
  }

  void add(SaidChange change) {
    said.merge(
        kind(change),
        new Counted<>(change, 1),
        (old, more) -> new Counted<>(old.example(), old.count() + 1));
  }

  void add(Held line, Collection<String> rules) {
    for (String rule : rules) {
      held.merge(rule, new Counted<>(line, 1), Changes::sum);
    }
  }

  private static SaidKind kind(SaidChange change) {
    return new SaidKind(
        change.kind(),
        change.what(),
        change.offers().stream().map(each -> each.id()).toList(),
        change.before(),
        change.after(),
        List.copyOf(change.rules()));
  }

  /** This and what comes after it in order. */
  Changes and(Changes more) {
    contexts += more.contexts;
    lines += more.lines;
    partly += more.partly;
    more.totals.forEach((to, count) -> totals.merge(to, count, Long::sum));
    merge(byRule, more.byRule);
    merge(byDestination, more.byDestination);
    merge(byLayer, more.byLayer);
    merge(byProfile, more.byProfile);
    merge(byDay, more.byDay);
    more.kinds.forEach((kind, counted) -> kinds.merge(kind, counted, Changes::sum));
    more.said.forEach((kind, counted) -> said.merge(kind, counted, Changes::sum));
    more.held.forEach((rule, counted) -> held.merge(rule, counted, Changes::sum));
    return this;
  }

  private static <T> Counted<T> sum(Counted<T> one, Counted<T> more) {
    return new Counted<>(one.example(), one.count() + more.count());
  }

  private static void merge(
      Map<String, Map<Direction, Long>> all, Map<String, Map<Direction, Long>> more) {
    more.forEach((key, counts) -> counts.forEach((to, count) -> count(all, key, to, count)));
  }

  private static void count(
      Map<String, Map<Direction, Long>> all, String key, Direction to, long count) {
    all.computeIfAbsent(key, each -> new TreeMap<>()).merge(to, count, Long::sum);
  }

  /** Profiles × days × destinations that were judged. */
  public long contexts() {
    return contexts;
  }

  /** Lines that were compared. */
  public long lines() {
    return lines;
  }

  /** Contexts in which only the rules that differ were asked again. */
  public long partly() {
    return partly;
  }

  /** Lines that differ. */
  public long changedLines() {
    return totals.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Lines that moved one way. */
  public long count(Direction to) {
    return totals.getOrDefault(to, 0L);
  }

  /**
   * Changed lines by rule (a line counts with each of its rules; the empty name stands for none),
   * destination, layer, profile and day.
   */
  public Map<String, Map<String, Map<Direction, Long>>> groups() {
    Map<String, Map<String, Map<Direction, Long>>> groups = new LinkedHashMap<>();
    groups.put("rule", byRule);
    groups.put("layer", byLayer);
    groups.put("profile", byProfile);
    groups.put("day", byDay);
    groups.put("destination", byDestination);
    return groups;
  }

  /** Kinds of change of a line, the most frequent first. */
  public List<Counted<LineChange>> kinds() {
    return ordered(kinds);
  }

  /** Changes of what is said of the package or of offers together, the most frequent first. */
  public List<Counted<SaidChange>> said() {
    return ordered(said);
  }

  /** By rule: lines of which it speaks otherwise while the answer stays. */
  public Map<String, Counted<Held>> held() {
    return held;
  }

  private static <K, T> List<Counted<T>> ordered(Map<K, Counted<T>> all) {
    List<Counted<T>> list = new ArrayList<>(all.values());
    list.sort(java.util.Comparator.comparingLong((Counted<T> each) -> each.count()).reversed());
    return list;
  }

  /** Ids of all rules of which something differs. */
  public java.util.SortedSet<String> rules() {
    java.util.SortedSet<String> ids = new java.util.TreeSet<>(byRule.keySet());
    ids.remove("");
    ids.addAll(held.keySet());
    said.values().forEach(each -> ids.addAll(each.example().rules()));
    return ids;
  }

  /** Which way everything moved; null when no answer did. What is neither counts as other. */
  public @Nullable Direction direction() {
    java.util.Set<Direction> all = java.util.EnumSet.noneOf(Direction.class);
    all.addAll(totals.keySet());
    said.values().forEach(each -> all.add(each.example().direction()));
    all.remove(Direction.BESIDE);
    return all.isEmpty() ? null : Direction.of(all);
  }

  /** 0 when no answer differs, 11 when every change is stricter, 12 otherwise. */
  public int exitCode() {
    Direction direction = direction();
    return direction == null ? 0 : direction == Direction.STRICTER ? 11 : 12;
  }
}
