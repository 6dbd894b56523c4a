package io.stackport.workbench.change;

import io.stackport.determination.Posture;
import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one thing by one support, whichever rules say it.
 *
 * @param amounts of it, each once where saying it twice is no more than saying it once; null means
 *     not known
 * @param certain whether some of it is certain
 */
record Said(List<@Nullable Long> amounts, boolean certain) {
  /** Silence. */
  static final Said NOTHING = new Said(List.of(), false);

  private static final Set<String> PERMITS =
      Set.of("provide", "supply", "exceptionOffered", "authorizationHeld", "outsideEar");

  private static final Set<String> BESIDE = Set.of("note", "classification", "subjectToEar");

  /** Kinds of which twice is more than once. */
  private static final Set<String> ADDED = Set.of("consume", "supply");

  /** What is spoken of, and the offers that it rests on. */
  record Key(String kind, String what, SortedSet<String> support) {

    static Key of(Judgement each) {
      return new Key(kindOf(each.emission()), what(each), each.support());
    }

    private static String what(Judgement by) {
      Emission emission = by.emission();
      if (emission instanceof Emission.Choose e) {
        return e.slot();
      } else if (emission instanceof Emission.Require e) {
        return e.who() + " " + e.capability() + " in " + e.scope();
      } else if (emission instanceof Emission.Provide e) {
        return e.who() + " " + e.capability();
      } else if (emission instanceof Emission.Consume e) {
        return e.who() + " " + e.resource() + " per " + e.per();
      } else if (emission instanceof Emission.Supply e) {
        return e.who() + " " + e.resource() + " per " + e.per();
      } else if (emission instanceof Emission.Limit e) {
        return e.resource() + " in " + e.scope() + " " + e.otherwise();
      } else if (emission instanceof Emission.Obligation e) {
        return e.kind() + " " + e.when();
      } else if (emission instanceof Emission.Classification e) {
        return e.of() + " " + e.eccn();
      } else if (emission instanceof Emission.Note e) {
        return e.kind() + " of " + by.authority().id();
      } else if (emission instanceof Emission.Open e) {
        return e.key();
      } else if (emission instanceof Emission.RedFlag e) {
        return e.key();
      }
      return emission.ofLine().isEmpty() ? "" : emission.toString();
    }
  }

  /** Name of a kind of emission; notes and obligations have a {@code kind()} of their own. */
  private static String kindOf(Emission emission) {
    if (emission instanceof Emission.Note) {
      return "note";
    }
    return emission instanceof Emission.Obligation ? "obligation" : emission.kind();
  }

  /** The same with one judgement more; what is only reported does not count. */
  Said and(Judgement each, Posture posture) {
    Weight weight = posture.weigh(each);
    if (!weight.threatens()) {
      return this;
    }
    List<@Nullable Long> more = new ArrayList<>(amounts);
    for (Long amount : amounts(each.emission())) {
      if (ADDED.contains(kindOf(each.emission())) || !more.contains(amount)) {
        more.add(amount);
      }
    }
    if (!(each.emission() instanceof Emission.Choose)) {
      more.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
    }
    return new Said(more, certain || weight == Weight.CERTAIN);
  }

  /** Figures of an emission; a single one where it has none, so that it counts as said. */
  private static List<@Nullable Long> amounts(Emission emission) {
    List<@Nullable Long> all = new ArrayList<>();
    if (emission instanceof Emission.Choose e) {
      // More is stricter: at least so many, and so many fewer than everything.
      all.add((long) e.min());
      all.add((long) -e.max());
    } else if (emission instanceof Emission.Require e) {
      all.add(e.level());
    } else if (emission instanceof Emission.Provide e) {
      all.add(e.level());
    } else if (emission instanceof Emission.Consume e) {
      all.add(e.amount());
    } else if (emission instanceof Emission.Supply e) {
      all.add(e.amount());
    } else if (emission instanceof Emission.Limit e) {
      all.add(-e.bound());
    } else {
      all.add(0L);
    }
    return all;
  }

  /** Which way another lies; null when the two are the same. */
  @Nullable Direction to(Said after, String kind) {
    if (equals(after)) {
      return null;
    }
    if (BESIDE.contains(kind)) {
      return Direction.BESIDE;
    }
    if (kind.equals("reviewPolicy")) {
      return Direction.OTHER;
    }
    boolean permits = PERMITS.contains(kind);
    if (amounts.isEmpty() || after.amounts.isEmpty()) {
      return after.amounts.isEmpty() == permits ? Direction.STRICTER : Direction.LOOSER;
    }
    Set<Direction> parts = new TreeSet<>();
    if (certain != after.certain) {
      parts.add(after.certain != permits ? Direction.STRICTER : Direction.LOOSER);
    }
    figures(after, permits, parts);
    return parts.isEmpty() ? Direction.OTHER : Direction.of(parts);
  }

  private void figures(Said after, boolean permits, Set<Direction> parts) {
    if (amounts.equals(after.amounts)) {
      return;
    }
    if (amounts.size() != after.amounts.size()
        || amounts.contains(null)
        || after.amounts.contains(null)) {
      parts.add(Direction.OTHER);
      return;
    }
    for (int i = 0; i < amounts.size(); i++) {
      int order = Long.compare(value(after.amounts.get(i)), value(amounts.get(i)));
      if (order != 0) {
        parts.add(order > 0 != permits ? Direction.STRICTER : Direction.LOOSER);
      }
    }
  }

  private static long value(@Nullable Long amount) {
    return amount == null ? 0 : amount;
  }

  /** As reports write it. */
  String words(String kind) {
    if (amounts.isEmpty()) {
      return "not said";
    }
    String figures =
        amounts.equals(List.of(0L)) && !Set.of("require", "limit").contains(kind)
            ? ""
            : " " + shown(kind);
    return (certain ? "certain" : "possible") + figures;
  }

  private String shown(String kind) {
    return switch (kind) {
      case "choose" -> value(amounts.get(0)) + " to " + -value(amounts.get(1));
      case "limit" -> String.valueOf(-value(amounts.get(0)));
      default -> String.join(", ", amounts.stream().map(Said::figure).toList());
    };
  }

  private static String figure(@Nullable Long amount) {
    return amount == null ? "unknown" : String.valueOf(amount);
  }
}
