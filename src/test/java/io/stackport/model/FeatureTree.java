package io.stackport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A random feature model of at most nine features, as text and as what it means: which sets of
 * features are products, by the plain reading of trees and formulas.
 */
record FeatureTree(String text, Set<Set<String>> products) {
  private static final String[] GROUPS = {"mandatory", "optional", "or", "alternative", "card"};

  /** A sentence about a set of features, and its text. */
  private record Sentence(String text, Predicate<Set<String>> holds) {}

  static FeatureTree random(Random random) {
    List<String> features = new ArrayList<>(List.of("f0"));
    List<Predicate<Set<String>>> rules = new ArrayList<>();
    rules.add(set -> set.contains("f0"));
    StringBuilder text = new StringBuilder("features\n");
    feature(random, "f0", 1, features, rules, text);
    int lines = random.nextInt(3);
    if (lines > 0) {
      text.append("constraints\n");
    }
    for (int i = 0; i < lines; i++) {
      Sentence sentence = sentence(random, features, 3);
      rules.add(sentence.holds());
      text.append("    ").append(sentence.text()).append('\n');
    }
    Set<Set<String>> products = new java.util.HashSet<>();
    for (int bits = 0; bits < 1 << features.size(); bits++) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < features.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(features.get(i));
        }
      }
      if (rules.stream().allMatch(rule -> rule.test(set))) {
        products.add(set);
      }
    }
    return new FeatureTree(text.toString(), products);
  }

  private static void feature(
      Random random,
      String name,
      int depth,
      List<String> features,
      List<Predicate<Set<String>>> rules,
      StringBuilder text) {
    text.append("    ".repeat(depth)).append(name).append('\n');
    for (int groups = random.nextInt(3); groups > 0 && features.size() < 8; groups--) {
      String kind = GROUPS[random.nextInt(GROUPS.length)];
      List<String> children = new ArrayList<>();
      for (int n = 1 + random.nextInt(3); n > 0 && features.size() < 9; n--) {
        children.add("f" + features.size());
        features.add(children.get(children.size() - 1));
      }
      int min = random.nextInt(children.size() + 1);
      int max = min + random.nextInt(children.size() - min + 1);
      String head =
          !kind.equals("card")
              ? kind
              : min == max
                  ? "[" + min + "]"
                  : "[" + min + ".." + (max == children.size() ? "*" : max) + "]";
      text.append("    ".repeat(depth + 1)).append(head).append('\n');
      children.forEach(child -> rules.add(set -> !set.contains(child) || set.contains(name)));
      rules.add(
          set -> {
            long held = children.stream().filter(set::contains).count();
            return !set.contains(name)
                || switch (kind) {
                  case "mandatory" -> held == children.size();
                  case "optional" -> true;
                  case "or" -> held >= 1;
                  case "alternative" -> held == 1;
                  default -> held >= min && held <= max;
                };
          });
      children.forEach(child -> feature(random, child, depth + 2, features, rules, text));
    }
  }

  private static Sentence sentence(Random random, List<String> features, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      String name = features.get(random.nextInt(features.size()));
      return new Sentence(name, set -> set.contains(name));
    }
    Sentence left = sentence(random, features, depth - 1);
    Sentence right = sentence(random, features, depth - 1);
    Predicate<Set<String>> a = left.holds();
    Predicate<Set<String>> b = right.holds();
    return switch (random.nextInt(5)) {
      case 0 -> new Sentence("!(" + left.text() + ")", a.negate());
      case 1 -> joined(left, "&", right, a.and(b));
      case 2 -> joined(left, "|", right, a.or(b));
      case 3 -> joined(left, "=>", right, a.negate().or(b));
      default -> joined(left, "<=>", right, set -> a.test(set) == b.test(set));
    };
  }

  private static Sentence joined(
      Sentence left, String sign, Sentence right, Predicate<Set<String>> holds) {
    return new Sentence("(" + left.text() + ") " + sign + " (" + right.text() + ")", holds);
  }
}
