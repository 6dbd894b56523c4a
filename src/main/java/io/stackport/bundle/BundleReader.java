package io.stackport.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.stackport.document.Document;
import io.stackport.document.JsonReader;
import io.stackport.document.Lettering;
import io.stackport.document.SchemaCheck;
import io.stackport.document.Source;
import io.stackport.document.YamlReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads bundle files and price books, strictly. */
public final class BundleReader {
  private static final long MOST_BYTES = 1 << 20;
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode schema;
  private final SchemaCheck check;
  private final SchemaCheck priceCheck;

  public BundleReader() {
    schema = SchemaCheck.shipped("bundle.schema.json");
    check = new SchemaCheck(schema);
    priceCheck = new SchemaCheck(schema.path("$defs").path("prices"));
  }

  /** The JSON Schema of a bundle file. */
  public JsonNode schema() {
    return schema;
  }

  /**
   * @throws ProblemException with file, line and column of everything that is wrong
   */
  public Bundle read(Path file) {
    return read(Source.of(file));
  }

  /**
   * @throws ProblemException with name, line and column of everything that is wrong
   */
  public Bundle read(Source source) {
    String wanted = "a bundle file, such as examples/03-kenya-health-pod/bundle.yaml";
    return of(document(source, wanted), source.file());
  }

  /** A file that holds a part of a bundle, as a tree with its places. */
  public static Document document(Path file) {
    return document(Source.of(file), "a party file, such as examples/parties.yaml");
  }

  /**
   * A document as a tree with its places.
   *
   * @param wanted says what to name instead of a file that is not there
   */
  public static Document document(Source source, String wanted) {
    if (source instanceof Source.Part part) {
      return part.document();
    }
    Document document = read(source, wanted);
    List<Problem> problems = Lettering.problems(document);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return document;
  }

  private static Document read(Source source, String wanted) {
    if (source instanceof Source.Text text) {
      return text.json()
          ? JsonReader.read(text.name(), text.text())
          : YamlReader.read(text.name(), text.text());
    }
    Path file = ((Source.File) source).path();
    return YamlReader.read(file.toString(), text(file, wanted));
  }

  /**
   * A document that stands for the file {@code from}; a price book is looked for beside it.
   *
   * @param from null where nothing stands beside the document
   */
  public Bundle of(Document document, @Nullable Path from) {
    List<Problem> problems = check.problems(document);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return bind(document, from);
  }

  /** A document that has been held against the schema. */
  Bundle bind(Document document, @Nullable Path from) {
    JsonNode root = document.root();
    boolean none = root.path("proposal").isTextual();
    return new Bundle(
        document,
        root.path("bundle").asText(),
        root.hasNonNull("title") ? root.path("title").asText() : null,
        value(root.path("on"), java.time.LocalDate.class),
        root.has("assessedOn") ? value(root.path("assessedOn"), java.time.LocalDate.class) : null,
        List.of(value(root.path("destinations"), String[].class)),
        value(orEmpty(root, "movement"), Bundle.Movement.class),
        value(orEmpty(root, "endUse"), Bundle.EndUseText.class),
        root.has("parties") ? List.of(value(root.path("parties"), Bundle.PartyText[].class)) : null,
        value(orEmpty(root, "site"), Bundle.SiteText.class),
        root.has("needs") ? value(root.path("needs"), Bundle.NeedsText.class) : null,
        root.has("proposal") && !none
            ? value(root.path("proposal"), Bundle.ProposalText.class)
            : null,
        none,
        root.has("authorizations")
            ? List.of(value(root.path("authorizations"), Bundle.AuthorizationText[].class))
            : null,
        root.has("exceptions")
            ? List.of(value(root.path("exceptions"), Bundle.ExceptionText[].class))
            : List.of(),
        root.has("settled")
            ? List.of(value(root.path("settled"), Bundle.SettledText[].class))
            : List.of(),
        List.of(value(root.path("select"), Bundle.Item[].class)),
        components(root),
        prices(document, from));
  }

  private static Map<String, List<ObjectNode>> components(JsonNode root) {
    Map<String, List<ObjectNode>> all = new LinkedHashMap<>();
    root.path("components")
        .fields()
        .forEachRemaining(
            shelf -> {
              List<ObjectNode> rows = new ArrayList<>();
              shelf.getValue().forEach(row -> rows.add((ObjectNode) row));
              all.put(shelf.getKey(), rows);
            });
    return all;
  }

  private Bundle.@Nullable PriceBook prices(Document document, @Nullable Path from) {
    JsonNode prices = document.root().path("prices");
    if (prices.isMissingNode()) {
      return null;
    }
    if (!prices.isTextual()) {
      return value(prices, Bundle.PriceBook.class);
    }
    if (from == null) {
      throw new ProblemException(
          document
              .problem("/prices", "a price book is named by file: `" + prices.asText() + "`")
              .withHelp("no file comes with a call; write the price book's keys under `prices`"));
    }
    Path book = from.resolveSibling(prices.asText());
    if (!Files.isRegularFile(book)) {
      throw new ProblemException(
          document
              .problem("/prices", "there is no price book `" + prices.asText() + "`")
              .withHelp("the path is taken from the folder of the file"));
    }
    Document read = document(Source.of(book), "a price book");
    List<Problem> problems = priceCheck.problems(read);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return value(read.root(), Bundle.PriceBook.class);
  }

  private static JsonNode orEmpty(JsonNode root, String key) {
    return root.has(key) ? root.path(key) : JSON.createObjectNode();
  }

  static <T> T value(JsonNode node, Class<T> type) {
    try {
      return JSON.treeToValue(node, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the schema let through: " + node, broken);
    }
  }

  /** A file's text; {@code wanted} says what to name instead of a file that is not there. */
  static String text(Path file, String wanted) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new ProblemException(
            Problem.at(file.toString(), 0, "there is no such file").withHelp("name " + wanted));
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new ProblemException(
            Problem.at(
                file.toString(), 0, "is " + Files.size(file) + " bytes; the limit is 1 MiB"));
      }
      return Files.readString(file);
    } catch (CharacterCodingException broken) {
      throw new ProblemException(Problem.at(file.toString(), 0, "is not UTF-8 text"));
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be read: " + broken.getMessage()));
    }
  }
}
