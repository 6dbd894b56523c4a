package io.stackport.rule.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a consequence may make, after {@code drools.getMatch()}.
 *
 * @param parameters names of the arguments before the sentence
 * @param message whether a sentence for the person follows
 */
public record CallShape(String name, List<String> parameters, boolean message) {
  private static final Map<String, CallShape> ALL = new TreeMap<>();

  static {
    add("forbid", true);
    add("barred", true);
    add("choose", true, "slot", "min", "max");
    add("require", true, "who", "capability", "level", "scope");
    add("requireEach", true, "who", "capabilities", "scope");
    add("provide", false, "who", "capability", "level");
    add("provideEach", false, "who", "capabilities");
    add("consume", false, "who", "resource", "amount", "per");
    add("supply", false, "who", "resource", "amount", "per");
    add("limit", true, "resource", "bound", "scope", "otherwise");
    add("licenseRequired", true, "line", "reason");
    add("reviewPolicy", true, "line", "reason", "policy", "conditions");
    add("exceptionOffered", true, "line", "code", "covers", "conditions");
    add("exceptionUpTo", true, "line", "code", "covers", "mostUsd", "conditions");
    add("exceptionBarred", true, "line", "codes");
    add("authorizationHeld", true, "line", "number", "covers", "quantity", "until");
    add("subjectToEar", true, "line", "basis");
    add("outsideEar", true, "line", "basis");
    add("prohibited", true, "line");
    add("obligation", true, "kind", "when");
    add("redFlag", true, "line", "key");
    add("open", true, "line", "key");
    add("note", true, "kind");
    add("classified", false, "offer", "of", "eccn", "basis");
  }

  public static @Nullable CallShape of(String name) {
    return ALL.get(name);
  }

  /** Words that an argument may be; empty where it is free. */
  public static List<String> words(String call, String parameter) {
    return switch (parameter) {
      case "policy" -> List.of("denial", "case-by-case", "approval");
      case "scope" -> List.of("offer", "hall", "fabric", "destination", "package");
      case "otherwise" -> List.of("forbid", "warn");
      case "of" -> List.of("item", "chip");
      case "kind" -> call.equals("note") ? List.of("info", "warning") : List.of();
      case "when" ->
          List.of(
              "before-shipment",
              "with-shipment",
              "after-shipment",
              "before-operation",
              "in-operation",
              "with-proposal",
              "before-financing");
      default -> List.of();
    };
  }

  /** What an argument is: {@code number}, {@code set}, {@code LocalDate} or {@code String}. */
  static String kind(String parameter) {
    return switch (parameter) {
      case "min", "max", "level", "amount", "per", "bound", "quantity", "mostUsd" -> "number";
      case "capabilities" -> "set";
      case "until" -> "LocalDate";
      default -> "String";
    };
  }

  public static Iterable<String> names() {
    return ALL.keySet();
  }

  private static void add(String name, boolean message, String... parameters) {
    ALL.put(name, new CallShape(name, List.of(parameters), message));
  }
}
