package io.stackport.model;

import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds every sum that a solver may form within what a long carries. */
final class SumCheck {
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(62);

  private final Document document;
  private final CompatibilityModel model;
  private final Map<String, Long> most = new TreeMap<>();

  SumCheck(Document document, CompatibilityModel model) {
    this.document = document;
    this.model = model;
  }

  void into(List<Problem> problems) {
    Map<String, BigInteger> costs = new TreeMap<>();
    Map<String, String> costAt = new TreeMap<>();
    for (int s = 0; s < model.slots().size(); s++) {
      List<Option> options = model.slots().get(s).options();
      for (int i = 0; i < options.size(); i++) {
        Option option = options.get(i);
        String at = "/slots/" + s + "/options/" + i;
        most.merge(option.id(), option.most(), Math::max);
        option.unit().forEach((cost, each) -> add(costs, costAt, cost, at, each, option.most()));
        option.once().forEach((cost, each) -> add(costs, costAt, cost, at, each, 1));
      }
    }
    told(costs, costAt, "the cost", problems);
    resources(problems);
  }

  private void resources(List<Problem> problems) {
    Map<String, BigInteger> sums = new TreeMap<>();
    Map<String, String> sumAt = new TreeMap<>();
    for (int i = 0; i < model.constraints().size(); i++) {
      String at = "/constraints/" + i;
      if (model.constraints().get(i) instanceof Constraint.Use use && use.amount() != null) {
        long steps = Math.floorDiv(most.getOrDefault(use.who(), 1L) - 1, use.per()) + 1;
        add(sums, sumAt, use.resource(), at, use.amount(), steps);
      } else if (model.constraints().get(i) instanceof Constraint.Limit limit) {
        add(sums, sumAt, limit.resource(), at, limit.bound(), 1);
      }
    }
    told(sums, sumAt, "the resource", problems);
  }

  private static void add(
      Map<String, BigInteger> sums,
      Map<String, String> places,
      String name,
      String at,
      long amount,
      long times) {
    BigInteger more = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(times)).abs();
    BigInteger sum = sums.merge(name, more, BigInteger::add);
    if (sum.compareTo(MOST) > 0) {
      places.putIfAbsent(name, at);
    }
  }

  private void told(
      Map<String, BigInteger> sums,
      Map<String, String> places,
      String what,
      List<Problem> problems) {
    places.forEach(
        (name, at) ->
            problems.add(
                document
                    .problem(
                        at,
                        what
                            + " `"
                            + name
                            + "` may add up to "
                            + sums.get(name)
                            + "; the most allowed is "
                            + MOST)
                    .withHelp("use a larger unit, or smaller quantities")));
  }
}
