package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema cannot say of a request: repetitions, and values that contradict each other. */
final class RequestCheck {
  private final Document document;
  private final @Nullable Bundle context;
  private final List<Problem> problems;

  /**
   * @param context null when it could not be read
   */
  RequestCheck(Document document, @Nullable Bundle context, List<Problem> problems) {
    this.document = document;
    this.context = context;
    this.problems = problems;
  }

  void run() {
    for (String list :
        List.of(
            "/needs/apps",
            "/needs/models",
            "/needs/capabilities",
            "/exclude",
            "/prefer/vendors",
            "/prefer/headquarters",
            "/objectives",
            "/decided",
            "/stated")) {
      once(list);
    }
    excluded("/needs/apps", "", "needed");
    excluded("/needs/models", "", "needed");
    excluded("/decided", "/id", "decided");
    excluded("/decided", "/chip", "decided");
    if (context != null) {
      money(context.prices());
    }
  }

  /** Each way of having a component, and each name, stands once. */
  private void once(String list) {
    JsonNode all = document.root().at(list);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String name = name(all.path(i));
      Integer earlier = first.putIfAbsent(name, i);
      if (earlier != null) {
        int line = document.place(list + "/" + earlier).line();
        problems.add(
            document.problem(list + "/" + i, "`" + name + "` stands twice; first on line " + line));
      }
    }
  }

  private static String name(JsonNode entry) {
    if (!entry.isObject()) {
      return entry.asText();
    }
    StringBuilder name = new StringBuilder(entry.path("id").asText());
    for (String choice : List.of("chip", "precision", "delivery")) {
      if (entry.has(choice)) {
        name.append(", ").append(choice).append(": ").append(entry.path(choice).asText());
      }
    }
    return name.toString();
  }

  private void excluded(String list, String key, String what) {
    Set<String> out = new HashSet<>();
    document.root().path("exclude").forEach(id -> out.add(id.asText()));
    JsonNode all = document.root().at(list);
    for (int i = 0; i < all.size(); i++) {
      JsonNode value = key.isEmpty() ? all.path(i) : all.path(i).at(key);
      if (out.contains(value.asText())) {
        problems.add(
            document
                .problem(
                    list + "/" + i + key, "`" + value.asText() + "` is " + what + " and excluded")
                .withHelp("take it out of one of the two"));
      }
    }
  }

  private void money(Bundle.@Nullable PriceBook prices) {
    if (document.root().has("budgetUsd") && prices == null) {
      problems.add(
          document
              .problem("/budgetUsd", "`budgetUsd` needs prices, and the request has none")
              .withHelp("name a price book: prices: prices.yaml"));
    }
    if (document.root().has("usContentPercent") && (prices == null || prices.illustrative())) {
      problems.add(
          document
              .problem(
                  "/usContentPercent",
                  prices == null
                      ? "`usContentPercent` needs prices, and the request has none"
                      : "`usContentPercent` needs prices that are not illustrative")
              .withHelp("an invented price never satisfies a test of value"));
    }
  }
}
