package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Orders the variables of a diagram so that what binds each other stands together: FORCE (Aloul,
 * Markov and Sakallah 2003) from several starts, and of these the order across whose cuts the
 * constraints have least to remember. Parts that nothing binds come one after the other.
 */
final class Ordering {
  private static final int ROUNDS = 60;
  private static final int STARTS = 4;
  private static final int LAST = 2;
  private static final double MOST_BITS = 40;

  private final int count;
  private final Lowered lowered;
  private final Map<NormalForm.Limit, int[]> over = new IdentityHashMap<>();
  private final List<int[]> edges = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  private Ordering(Variables variables, Lowered lowered) {
    count = variables.count();
    this.lowered = lowered;
    for (Lowered.Pair each : lowered.pairs) {
      int domain = variables.first(each.left() + 1) - variables.first(each.left());
      edge(new int[] {each.left(), each.right()}, Math.min(5, log(domain)));
    }
    lowered.wide.forEach(each -> edge(each.variables(), 1));
    for (NormalForm.Count each : lowered.counts) {
      edge(lowered.over(each), log(Math.min(each.max(), each.options().length) + 2));
    }
    variables.limits().forEach(each -> edge(lowered.over(each), 8));
  }

  private static double log(int of) {
    return Math.log(Math.max(2, of)) / Math.log(2);
  }

  private void edge(int[] over, double weight) {
    if (over.length > 1) {
      edges.add(over);
      weights.add(weight);
    }
  }

  /** Orders to try, the most promising first: which variable comes at each place. */
  static List<int[]> of(Variables variables, Lowered lowered) {
    return new Ordering(variables, lowered).candidates(variables, lowered);
  }

  private List<int[]> candidates(Variables variables, Lowered lowered) {
    int[] natural = new int[count];
    for (int i = 0; i < count; i++) {
      natural[i] = i;
    }
    List<int[]> orders = new ArrayList<>();
    orders.add(byPart(natural));
    Random random = new Random(1);
    for (int start = 0; start < STARTS; start++) {
      int[] order = natural.clone();
      if (start > 0) {
        shuffle(order, random);
      }
      orders.add(byPart(force(order)));
    }
    orders.sort(Comparator.comparingDouble(this::cost));
    int[] place = places(orders.get(0));
    int[] rank = ranks(variables, lowered);
    Integer[] large = Arrays.stream(natural).boxed().toArray(Integer[]::new);
    Arrays.sort(
        large,
        Comparator.comparingInt((Integer v) -> rank[v])
            .thenComparingInt(v -> rank[v] == LAST ? place[v] : size(variables, v)));
    int[] largest = byPart(Arrays.stream(large).mapToInt(Integer::intValue).toArray());
    int[] widest = closing(variables, lowered, rank, orders.get(0), true);
    int[] closing = closing(variables, lowered, rank, orders.get(0), false);
    return List.of(byPart(widest), byPart(closing), largest, orders.get(0));
  }

  /**
   * Limit by limit, the one first of which fewest variables are still to come; or to begin with,
   * the one that the largest variable is in. What supplies a limit comes after what uses it.
   */
  private int[] closing(
      Variables variables, Lowered lowered, int[] rank, int[] rest, boolean widest) {
    LinkedHashSet<Integer> order = new LinkedHashSet<>();
    Arrays.stream(rest).filter(v -> rank[v] == 0).forEach(order::add);
    List<NormalForm.Limit> left = new ArrayList<>(variables.limits());
    Comparator<NormalForm.Limit> fewest =
        Comparator.comparing(
                (NormalForm.Limit limit) ->
                    Arrays.stream(over(limit)).noneMatch(v -> rank[v] != 0 && order.contains(v)))
            .thenComparingLong(
                limit -> Arrays.stream(over(limit)).filter(v -> !order.contains(v)).count())
            .thenComparingInt(limit -> over(limit).length);
    Comparator<NormalForm.Limit> largest =
        Comparator.comparingInt(
            limit ->
                Arrays.stream(over(limit))
                    .filter(v -> rank[v] != 0)
                    .map(v -> size(variables, v))
                    .min()
                    .orElse(0));
    while (!left.isEmpty()) {
      boolean first = widest && left.size() == variables.limits().size();
      NormalForm.Limit next = Collections.min(left, first ? largest.thenComparing(fewest) : fewest);
      left.remove(next);
      Set<Integer> supplying = new HashSet<>();
      next.terms().stream()
          .filter(term -> term.amount() < 0)
          .forEach(
              term -> Arrays.stream(variables.choosing(term.option())).forEach(supplying::add));
      Arrays.stream(lowered.over(next))
          .boxed()
          .sorted(
              Comparator.comparing((Integer v) -> supplying.contains(v))
                  .thenComparingInt(v -> first ? -size(variables, v) : size(variables, v)))
          .forEach(order::add);
    }
    Arrays.stream(rest).forEach(order::add);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] over(NormalForm.Limit limit) {
    return over.computeIfAbsent(limit, lowered::over);
  }

  /** What decides whether limits apply comes first, then what has terms in them. */
  private int[] ranks(Variables variables, Lowered lowered) {
    int[] rank = new int[count];
    Arrays.fill(rank, LAST);
    for (NormalForm.Limit limit : variables.limits()) {
      Arrays.stream(over(limit)).forEach(v -> rank[v] = Math.min(rank[v], 1));
    }
    for (NormalForm.Limit limit : variables.limits()) {
      Arrays.stream(limit.when())
          .filter(each -> each > 0)
          .forEach(each -> rank[variables.ofLiteral(each)] = 0);
    }
    return rank;
  }

  private static int size(Variables variables, int v) {
    return variables.first(v) - variables.first(v + 1);
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /** Moves each variable to the mean of the centers of its edges, until that helps no more. */
  private int[] force(int[] start) {
    int[] order = start;
    double span = span(order);
    for (int round = 0; round < ROUNDS; round++) {
      double[] sum = new double[count];
      int[] many = new int[count];
      int[] place = places(order);
      for (int[] edge : edges) {
        double center = Arrays.stream(edge).map(v -> place[v]).average().orElse(0);
        for (int v : edge) {
          sum[v] += center;
          many[v]++;
        }
      }
      Integer[] sorted = Arrays.stream(order).boxed().toArray(Integer[]::new);
      Arrays.sort(
          sorted, Comparator.comparingDouble(v -> many[v] == 0 ? place[v] : sum[v] / many[v]));
      int[] next = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
      double now = span(next);
      if (now >= span) {
        return order;
      }
      order = next;
      span = now;
    }
    return order;
  }

  private int[] places(int[] order) {
    int[] place = new int[count];
    for (int i = 0; i < count; i++) {
      place[order[i]] = i;
    }
    return place;
  }

  private double span(int[] order) {
    int[] place = places(order);
    double span = 0;
    for (int[] edge : edges) {
      int first = count;
      int last = 0;
      for (int v : edge) {
        first = Math.min(first, place[v]);
        last = Math.max(last, place[v]);
      }
      span += last - first;
    }
    return span;
  }

  /** What the constraints have to remember, summed over the cuts of an order. */
  private double cost(int[] order) {
    int[] place = places(order);
    double[] bits = new double[count + 1];
    for (int i = 0; i < edges.size(); i++) {
      int first = count;
      int last = 0;
      for (int v : edges.get(i)) {
        first = Math.min(first, place[v]);
        last = Math.max(last, place[v]);
      }
      bits[first] += weights.get(i);
      bits[last] -= weights.get(i);
    }
    double cost = 0;
    double now = 0;
    for (double each : bits) {
      now += each;
      cost += Math.pow(2, Math.min(MOST_BITS, now));
    }
    return cost;
  }

  /** The same order within each connected part, parts by their first variable. */
  private int[] byPart(int[] order) {
    int[] part = new int[count];
    for (int i = 0; i < count; i++) {
      part[i] = i;
    }
    for (int[] edge : edges) {
      for (int v : edge) {
        part[root(part, v)] = root(part, edge[0]);
      }
    }
    int[] firstOf = new int[count];
    Arrays.fill(firstOf, count);
    for (int i = 0; i < count; i++) {
      int root = root(part, order[i]);
      firstOf[root] = Math.min(firstOf[root], i);
    }
    Integer[] sorted = Arrays.stream(order).boxed().toArray(Integer[]::new);
    int[] place = places(order);
    Arrays.sort(
        sorted,
        Comparator.comparingInt((Integer v) -> firstOf[root(part, v)])
            .thenComparingInt(v -> place[v]));
    return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
  }

  private static int root(int[] part, int v) {
    int at = v;
    while (part[at] != at) {
      part[at] = part[part[at]];
      at = part[at];
    }
    return at;
  }
}
