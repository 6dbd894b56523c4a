package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.document.Source;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads request files, as strictly as bundle files. */
public final class RequestReader {
  private static final long MOST_UNITS = 10_000;
  private static final List<String> OBJECTIVES = List.of("cost", "licenses", "power", "offers");

  /** Keys of a bundle that a request may have, in the order of a bundle. */
  private static final List<String> SHARED =
      List.of(
          "title",
          "on",
          "assessedOn",
          "destinations",
          "movement",
          "endUse",
          "parties",
          "site",
          "needs",
          "proposal",
          "authorizations",
          "exceptions",
          "settled",
          "components",
          "prices");

  private final BundleReader bundles = new BundleReader();
  private final JsonNode schema =
      RequestSchema.of(SchemaCheck.shipped("request.schema.json"), bundles.schema());
  private final SchemaCheck check = new SchemaCheck(schema);

  /** The JSON Schema of a request file, in one piece. */
  public JsonNode schema() {
    return schema;
  }

  /**
   * @throws ProblemException with file, line and column of everything that is wrong; ids are not
   *     looked up here
   */
  public Request read(Path file) {
    return read(Source.of(file), null);
  }

  /**
   * A request for another ship day.
   *
   * @param on null for the request's own
   * @throws ProblemException with name, line and column of everything that is wrong
   */
  public Request read(Source source, @Nullable LocalDate on) {
    String wanted = "a request file, such as examples/03-kenya-health-pod/request.yaml";
    Request request = of(BundleReader.document(source, wanted), source.file());
    if (on == null) {
      return request;
    }
    ObjectNode root = request.document().root().deepCopy();
    root.put("on", on.toString());
    return of(new Document(source.name(), root, request.document().places()), source.file());
  }

  /**
   * A document that stands for the file {@code from}; a price book is looked for beside it.
   *
   * @throws ProblemException naming everything that is wrong in the document
   */
  public Request of(Document document, @Nullable Path from) {
    List<Problem> problems = new ArrayList<>(check.problems(document));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    JsonNode root = document.root();
    Map<String, Request.Bounds> slots = new SlotReader(document, problems).read();
    Bundle context = null;
    try {
      context = bundles.bind(context(document), from);
    } catch (ProblemException refused) {
      problems.addAll(refused.problems());
    }
    new RequestCheck(document, context, problems).run();
    if (context == null || !problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Request(
        document,
        root.path("request").asText(),
        context,
        needs(root.path("needs")),
        List.of(
            root.has("decided")
                ? BundleReader.value(root.path("decided"), Request.Decided[].class)
                : new Request.Decided[0]),
        Collections.unmodifiableSet(new LinkedHashSet<>(texts(root.path("exclude")))),
        preferences(root.path("prefer")),
        slots,
        root.path("mostUnits").asLong(MOST_UNITS),
        root.has("budgetUsd") ? root.path("budgetUsd").longValue() : null,
        root.path("accept").asText("any"),
        root.has("usContentPercent") ? root.path("usContentPercent").intValue() : null,
        root.has("objectives") ? texts(root.path("objectives")) : OBJECTIVES);
  }

  /** The part of a request that a bundle has too, stated items in the place of selected ones. */
  private static Document context(Document document) {
    JsonNode root = document.root();
    ObjectNode bundle = BundleReader.JSON.createObjectNode();
    bundle.set("bundle", root.path("request"));
    for (String key : SHARED) {
      if (root.has(key)) {
        bundle.set(key, root.path(key).deepCopy());
      }
    }
    if (bundle.path("needs") instanceof ObjectNode needs) {
      needs.retain("storageTb", "storageReadGbPerS");
      if (needs.isEmpty()) {
        bundle.remove("needs");
      }
    }
    bundle.set(
        "select",
        root.has("stated") ? root.path("stated").deepCopy() : BundleReader.JSON.createArrayNode());
    Map<String, Document.Place> places = new HashMap<>(document.places());
    document.places().forEach((at, place) -> places.put(renamed(at), place));
    return new Document(document.file(), bundle, places);
  }

  private static String renamed(String pointer) {
    if (pointer.equals("/request")) {
      return "/bundle";
    }
    return pointer.equals("/stated") || pointer.startsWith("/stated/")
        ? "/select" + pointer.substring("/stated".length())
        : pointer;
  }

  private static Request.Needs needs(JsonNode node) {
    return new Request.Needs(
        texts(node.path("apps")),
        texts(node.path("models")),
        whole(node.path("accelerators")),
        node.has("densePflops")
            ? BundleReader.value(node.path("densePflops"), Request.DensePflops.class)
            : null,
        whole(node.path("modelMemoryGb")),
        node.has("concurrentUsers")
            ? BundleReader.value(node.path("concurrentUsers"), Request.ConcurrentUsers.class)
            : null,
        node.path("availability").asText().equals("n+1"),
        texts(node.path("capabilities")));
  }

  private static Request.Preferences preferences(JsonNode node) {
    return new Request.Preferences(
        texts(node.path("vendors")),
        texts(node.path("headquarters")),
        node.path("openWeights").asBoolean());
  }

  private static @Nullable Long whole(JsonNode node) {
    return node.isMissingNode() ? null : Long.valueOf(node.longValue());
  }

  private static List<String> texts(JsonNode list) {
    Set<String> all = new LinkedHashSet<>();
    list.forEach(each -> all.add(each.asText()));
    return List.copyOf(all);
  }
}
