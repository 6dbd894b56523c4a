package io.stackport.workbench.change;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what two sides say of all offers in one context. */
final class Comparison {
  private final Context context;
  private final Judged before;
  private final Judged after;
  private final Posture posture;
  private final Split split;

  /** A case of all offers, and what the rules of a side say of it. */
  record Judged(CaseFile file, List<Judgement> judgements) {}

  Comparison(Context context, Judged before, Judged after, Posture posture) {
    this.context = context;
    this.before = before;
    this.after = after;
    this.posture = posture;
    this.split = Split.of(before.judgements(), after.judgements());
  }

  /**
   * Counts the lines whose answer differs, and those that others hold. An offer that only one side
   * has is not compared.
   *
   * @param all whether every line is closed again; else those of which an emission differs
   */
  void lines(boolean all, Changes changes) {
    SortedSet<String> asked = all ? new TreeSet<>(before.file().offers().keySet()) : touched();
    Map<String, LineState> old = states(before, asked);
    Map<String, LineState> now = states(after, asked);
    Map<String, SortedSet<String>> rules = rules();
    old.forEach(
        (id, state) -> {
          LineState then = now.get(id);
          Offer offer = before.file().offers().get(id);
          if (then == null || offer == null) {
            return;
          }
          Direction direction = state.to(then);
          SortedSet<String> speaking = rules.getOrDefault(id, new TreeSet<>());
          if (direction == null) {
            changes.add(new Changes.Held(context, offer), speaking);
          } else {
            changes.add(new LineChange(context, offer, state, then, direction, speaking));
          }
        });
  }

  private static boolean ofOneLine(Judgement each) {
    return each.support().size() == 1
        && (each.emission() instanceof Emission.Classification
            || !each.emission().ofLine().isEmpty());
  }

  private SortedSet<String> touched() {
    SortedSet<String> offers = new TreeSet<>();
    split.both().stream()
        .filter(Comparison::ofOneLine)
        .forEach(each -> offers.addAll(each.support()));
    return offers;
  }

  private Map<String, SortedSet<String>> rules() {
    Map<String, SortedSet<String>> rules = new HashMap<>();
    for (Judgement each : split.both()) {
      if (ofOneLine(each)) {
        rules
            .computeIfAbsent(each.support().first(), id -> new TreeSet<>())
            .add(each.authority().id());
      }
    }
    return rules;
  }

  /** The answer on each offer as if it stood alone. */
  private Map<String, LineState> states(Judged side, Set<String> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Judgement>> byOffer = new HashMap<>();
    for (Judgement each : side.judgements()) {
      if (ofOneLine(each) && asked.contains(each.support().first())) {
        byOffer.computeIfAbsent(each.support().first(), id -> new ArrayList<>()).add(each);
      }
    }
    Map<String, LineState> states = new TreeMap<>();
    for (Line line : side.file().lines()) {
      Offer offer = side.file().offers().get(line.offer());
      if (offer == null || !asked.contains(line.offer())) {
        continue;
      }
      TreeMap<String, Offer> alone = new TreeMap<>(Map.of(offer.id(), offer));
      CaseFile file = side.file().only(List.of(), alone, List.of(line));
      for (LineResult result :
          Closing.lines(file, posture, byOffer.getOrDefault(line.offer(), List.of()))) {
        states.put(line.offer(), LineState.of(result));
      }
    }
    return states;
  }

  /** What differs beyond the lines of single offers. */
  List<SaidChange> said() {
    Map<Said.Key, SortedSet<String>> keys = new LinkedHashMap<>();
    for (Judgement each : split.both()) {
      if (!ofOneLine(each)) {
        keys.computeIfAbsent(Said.Key.of(each), key -> new TreeSet<>()).add(each.authority().id());
      }
    }
    Map<Said.Key, Said> old = said(before, keys.keySet());
    Map<Said.Key, Said> now = said(after, keys.keySet());
    List<SaidChange> changes = new ArrayList<>();
    keys.forEach(
        (key, rules) -> {
          Said was = old.getOrDefault(key, Said.NOTHING);
          Said is = now.getOrDefault(key, Said.NOTHING);
          Direction direction = was.to(is, key.kind());
          if (direction != null) {
            changes.add(change(key, rules, was, is, direction));
          }
        });
    return changes;
  }

  private SaidChange change(
      Said.Key key, SortedSet<String> rules, Said was, Said is, Direction direction) {
    List<Offer> offers = new ArrayList<>();
    for (String id : key.support()) {
      Offer offer = before.file().offers().get(id);
      offer = offer == null ? after.file().offers().get(id) : offer;
      if (offer != null) {
        offers.add(offer);
      }
    }
    return new SaidChange(
        context,
        key.kind(),
        key.what(),
        offers,
        was.words(key.kind()),
        is.words(key.kind()),
        direction,
        rules);
  }

  private Map<Said.Key, Said> said(Judged side, Set<Said.Key> keys) {
    Map<Said.Key, Said> all = new HashMap<>();
    if (keys.isEmpty()) {
      return all;
    }
    for (Judgement each : side.judgements()) {
      if (!ofOneLine(each)) {
        Said.Key key = Said.Key.of(each);
        if (keys.contains(key)) {
          all.merge(key, Said.NOTHING.and(each, posture), (said, one) -> said.and(each, posture));
        }
      }
    }
    return all;
  }
}
