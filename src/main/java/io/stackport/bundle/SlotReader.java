package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code slots} of a request; what is left out is the default. */
final class SlotReader {
  private final Document document;
  private final List<Problem> problems;

  SlotReader(Document document, List<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  /** Bounds of every slot, in the order of the layers. */
  Map<String, Request.Bounds> read() {
    int apps = document.root().path("needs").path("apps").size();
    int models = document.root().path("needs").path("models").size();
    Map<String, Request.Bounds> all = new LinkedHashMap<>();
    all.put("chip", bounds("chip", 0, 0));
    all.put("server", bounds("server", 0, 1));
    all.put("network", bounds("network", 0, 2));
    all.put("storage", bounds("storage", 0, 1));
    all.put("hall", bounds("hall", 0, 1));
    all.put("plant", bounds("plant", 0, 2));
    all.put("cloud", bounds("cloud", 0, 1));
    all.put("pipeline", bounds("pipeline", 0, 2));
    all.put("model", bounds("model", 0, Math.max(2, models)));
    all.put("control", bounds("control", 0, 12));
    all.put("app", bounds("app", apps, apps > 0 ? apps : 3));
    holds(all, "app", "apps", apps);
    holds(all, "model", "models", models);
    return Collections.unmodifiableMap(all);
  }

  /** One bound alone moves the default of the other out of its way. */
  private Request.Bounds bounds(String slot, int min, int max) {
    JsonNode written = document.root().path("slots").path(slot);
    boolean least = written.has("min");
    boolean most = written.has("max");
    int from = least ? written.path("min").intValue() : min;
    int to = most ? written.path("max").intValue() : max;
    if (least && most && from > to) {
      problems.add(
          document.problem(
              "/slots/" + slot + "/min",
              "`slots." + slot + "` has min " + from + " above max " + to));
    }
    if (least && !most) {
      to = Math.max(from, to);
    }
    if (most && !least) {
      from = Math.min(from, to);
    }
    return new Request.Bounds(from, to);
  }

  private void holds(Map<String, Request.Bounds> all, String slot, String need, int named) {
    Request.Bounds bounds = all.getOrDefault(slot, new Request.Bounds(0, 0));
    if (named > bounds.max()) {
      problems.add(
          document
              .problem(
                  "/slots/" + slot + "/max",
                  "`needs." + need + "` names " + named + "; the slot takes " + bounds.max())
              .withHelp("write slots: { " + slot + ": { max: " + named + " } }"));
    }
  }
}
