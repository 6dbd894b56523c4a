package io.stackport.workbench.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A bundle document of a portfolio. Most are never needed as a tree, so that is made on demand. */
public final class Stored {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final String where;
  private final Path from;
  private final byte[] json;
  private @Nullable ObjectNode root;

  /**
   * A line of JSON.
   *
   * @param where file and line
   * @param from file that paths in it are taken from
   */
  Stored(String where, Path from, byte[] json) {
    this.where = where;
    this.from = from;
    this.json = json;
  }

  /** A file of its own. */
  Stored(Path file, ObjectNode root) {
    this(file.toString(), file, root.toString().getBytes(UTF_8));
    this.root = root;
  }

  /** File and line, for people. */
  public String where() {
    return where;
  }

  /** File that paths in it are taken from. */
  Path from() {
    return from;
  }

  byte[] json() {
    return json;
  }

  /**
   * The document.
   *
   * @throws ProblemException when it is not a JSON object, with its place
   */
  public ObjectNode root() {
    ObjectNode tree = root;
    if (tree == null) {
      tree = parse();
      root = tree;
    }
    return tree;
  }

  private ObjectNode parse() {
    try {
      JsonNode tree = READER.readTree(json);
      if (tree instanceof ObjectNode bundle) {
        return bundle;
      }
      throw new ProblemException(Problem.at(where, 0, "is no JSON object"));
    } catch (JsonProcessingException broken) {
      throw new ProblemException(
          Problem.at(where, 0, "is not JSON: " + broken.getOriginalMessage())
              .withHelp("write one bundle document a line"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
