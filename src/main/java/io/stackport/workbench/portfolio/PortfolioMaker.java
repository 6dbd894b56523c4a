package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.YamlReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes plausible bundles from examples: destinations as the examples have them, sizes log-uniform
 * from one node to 1,000 racks, one in ten with one deliberate fault that its name tells. Bundle
 * {@code i} of a seed is always the same.
 */
public final class PortfolioMaker {
  private static final int MOST_RACKS = 1000;
  private static final int ONE_IN = 10;

  private final List<Template> templates = new ArrayList<>();
  private final long seed;
  private final boolean inline;

  /** An example, and units of the item that its size is told by. */
  private record Template(ObjectNode root, long racks) {}

  /**
   * @param examples folder that holds bundle files
   * @param beside folder that the bundles will lie in; paths of price books are taken from it
   * @throws ProblemException when no example is there
   */
  public PortfolioMaker(Path examples, Path beside, long seed) {
    this(examples, beside, seed, false);
  }

  /**
   * @param inline whether price books stand in the bundles, as the service wants them
   */
  public PortfolioMaker(Path examples, Path beside, long seed, boolean inline) {
    this.seed = seed;
    this.inline = inline;
    try (Stream<Path> walk = Files.walk(examples)) {
      for (Path file : walk.filter(each -> each.endsWith("bundle.yaml")).sorted().toList()) {
        JsonNode root = YamlReader.read(file.toString(), Files.readString(file)).root();
        templates.add(template((ObjectNode) root, file, beside));
      }
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(examples.toString(), 0, "cannot be read: " + broken.getMessage()));
    }
    if (templates.isEmpty()) {
      throw new ProblemException(
          Problem.at(examples.toString(), 0, "holds no bundle.yaml")
              .withHelp("name the folder of the examples"));
    }
  }

  private Template template(ObjectNode root, Path file, Path beside) throws IOException {
    JsonNode prices = root.path("prices");
    if (prices.isTextual() && inline) {
      Path book = file.resolveSibling(prices.asText());
      root.set("prices", YamlReader.read(book.toString(), Files.readString(book)).root());
      keepPricesOfSelected(root);
    } else if (prices.isTextual()) {
      Path from = beside.toAbsolutePath().normalize();
      Path book = file.toAbsolutePath().normalize().resolveSibling(prices.asText());
      root.put("prices", from.relativize(book).toString().replace('\\', '/'));
    }
    return new Template(root, Math.max(1, root.path("select").path(0).path("quantity").asLong(1)));
  }

  /** A book prices everything that a request may take; a bundle needs what it selects. */
  private static void keepPricesOfSelected(ObjectNode root) {
    Set<String> selected = new HashSet<>();
    root.path("select").forEach(item -> selected.add(item.path("id").asText()));
    Iterator<String> ids = root.withObject("/prices/items").fieldNames();
    while (ids.hasNext()) {
      if (!selected.contains(ids.next().split(":")[0])) {
        ids.remove();
      }
    }
  }

  /** Bundle number {@code i}, from 0. */
  public ObjectNode bundle(long i) {
    Random random = new Random(seed * 1_000_003L + i);
    random.nextInt();
    Template template = templates.get(random.nextInt(templates.size()));
    ObjectNode root = template.root().deepCopy();
    long racks = Math.round(Math.exp(random.nextDouble() * Math.log(MOST_RACKS)));
    scale(root, (double) racks / template.racks());
    String name = String.format(Locale.ROOT, "%s-%07d", template.root().path("bundle").asText(), i);
    if (random.nextInt(ONE_IN) == 0) {
      Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
      fault.put(root, random);
      name = name + "-" + fault.words();
    }
    root.put("bundle", name);
    root.remove("title");
    return root;
  }

  /** Sites come in round sizes; what stands in them is scaled as it is. */
  private static void scale(ObjectNode root, double ratio) {
    for (JsonNode item : root.path("select")) {
      if (item.path("quantity").asLong(1) > 1) {
        long units = (long) Math.ceil(item.path("quantity").asLong() * ratio);
        ((ObjectNode) item).put("quantity", Math.max(1, units));
      }
    }
    ObjectNode site = root.withObject("/site");
    for (String key : List.of("powerKw", "rackPositions")) {
      if (site.path(key).isNumber()) {
        site.put(key, round(site.path(key).asDouble() * ratio));
      }
    }
  }

  /** The next of 1, 2, 5, 10, 20, 50 … that is no less. */
  private static long round(double wanted) {
    long ten = 1;
    while (true) {
      for (long step : new long[] {1, 2, 5}) {
        if (step * ten >= wanted) {
          return step * ten;
        }
      }
      ten *= 10;
    }
  }
}
