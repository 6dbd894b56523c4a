package io.stackport.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.catalog.Row;
import io.stackport.catalog.Shelf;
import io.stackport.document.YamlReader;
import io.stackport.workbench.portfolio.PortfolioMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Bundles of a portfolio with licenses, price books and halls put in, and for each of them others
 * that differ from it in nothing that a fact is made of.
 */
final class VariedBundles {
  private static final Path EXAMPLES = Path.of("examples");
  private static final List<String> CLASSES = List.of("3A001.a.2", "4A003.c", "5A002.a", "4A994.b");

  private final PortfolioMaker maker;
  private final long seed;

  VariedBundles(long seed) {
    this.maker = new PortfolioMaker(EXAMPLES, EXAMPLES, seed);
    this.seed = seed;
  }

  /** Bundle {@code i}, always the same of a seed. */
  ObjectNode bundle(int i) {
    Random random = new Random(seed * 31 + i);
    ObjectNode root = maker.bundle(i);
    prices(root, random);
    if (random.nextInt(3) == 0) {
      classes(root, random);
    }
    if (random.nextInt(2) == 0) {
      license(root, random);
    }
    if (random.nextInt(4) == 0) {
      halls(root, random);
    }
    return root;
  }

  /** The price book beside it written into it; a price that is not illustrative can be a limit. */
  private static void prices(ObjectNode root, Random random) {
    JsonNode book = root.path("prices");
    if (book.isTextual()) {
      Path file = EXAMPLES.resolve(book.asText());
      try {
        book = YamlReader.read(file.toString(), Files.readString(file)).root();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    if (book.isMissingNode() || random.nextInt(5) == 0) {
      root.remove("prices");
      return;
    }
    ObjectNode own = root.putObject("prices").put("illustrative", random.nextInt(3) > 0);
    own.set("items", book.path("items"));
    if (random.nextInt(3) == 0) {
      // Cheap enough for the exceptions that reach so much value.
      own.path("items").forEach(each -> ((ObjectNode) each).put("unitUsd", random.nextInt(400)));
    }
  }

  private static void classes(ObjectNode root, Random random) {
    for (JsonNode item : root.path("select")) {
      if (item.has("classification") && random.nextInt(4) == 0) {
        ((ObjectNode) item)
            .putObject("classification")
            .put("eccn", CLASSES.get(random.nextInt(CLASSES.size())))
            .put("basis", "self");
      }
    }
  }

  /** A license that reaches as far as the bundle needs, or one unit or dollar less or more. */
  private static void license(ObjectNode root, Random random) {
    ObjectNode license = root.withArray("authorizations").addObject().put("number", "EXAMPLE-D-1");
    ArrayNode eccns = license.putArray("eccns").add("4A090.a");
    CLASSES.forEach(eccns::add);
    license.set("to", root.path("destinations"));
    JsonNode first = root.path("select").path(0);
    long units = first.path("quantity").asLong(1);
    if (random.nextInt(4) > 0) {
      license.put("quantity", Math.max(0, units + random.nextInt(3) - 1));
    }
    long usd =
        root.path("prices").path("items").path(first.path("id").asText()).path("unitUsd").asLong();
    if (random.nextInt(2) == 0) {
      license.put("valueUsd", Math.max(0, units * usd + random.nextInt(3) - 1));
    }
    if (random.nextInt(4) > 0) {
      license.put("until", random.nextInt(4) > 0 ? "2030-01-01" : "2026-11-01");
    }
  }

  /** A second hall, and for everything that stands in one the word which. */
  private static void halls(ObjectNode root, Random random) {
    String other = random.nextInt(2) == 0 ? "colo-ent-air" : "colo-hd-air";
    String hall = null;
    for (JsonNode item : root.path("select")) {
      Row row = Shipped.catalog().row(item.path("id").asText());
      if (row != null && row.shelf() == Shelf.DATACENTERS && row.node().path("hall").asBoolean()) {
        hall = row.id();
      }
    }
    if (hall == null || hall.equals(other)) {
      return;
    }
    ((ArrayNode) root.path("select")).addObject().put("id", other);
    for (JsonNode item : root.path("select")) {
      Row row = Shipped.catalog().row(item.path("id").asText());
      boolean stands =
          row != null
              && (row.shelf() == Shelf.SERVERS
                  || row.shelf() == Shelf.NETWORK
                  || row.shelf() == Shelf.STORAGE
                  || (row.shelf() == Shelf.DATACENTERS && !row.node().path("hall").asBoolean()));
      if (stands) {
        ((ObjectNode) item).put("hall", random.nextBoolean() ? hall : other);
      }
    }
  }

  /** The same with another name, other quantities and another size of the site. */
  static ObjectNode variant(ObjectNode bundle, Random random) {
    ObjectNode root = bundle.deepCopy();
    root.put("bundle", "variant-" + random.nextInt(1000));
    if (random.nextBoolean()) {
      boolean plain = random.nextInt(4) > 0;
      root.put("title", plain ? "A \"title\", number " + random.nextInt(1000) : "Un été");
    }
    for (JsonNode item : root.path("select")) {
      long units = item.path("quantity").asLong(0);
      if (units > 0 || random.nextInt(20) == 0) {
        ((ObjectNode) item).put("quantity", units(units, random));
      }
    }
    JsonNode site = root.path("site");
    for (String key : List.of("powerKw", "rackPositions")) {
      if (site.has(key) && random.nextInt(3) == 0) {
        ((ObjectNode) site).put(key, Math.round(Math.exp(random.nextDouble() * 12)));
      }
    }
    return root;
  }

  /** Units near those that limits were set by, or of any size. */
  private static long units(long units, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Math.max(1, units + random.nextInt(3) - 1);
      case 1 -> Math.max(1, Math.round(Math.exp(random.nextDouble() * Math.log(100_000_000))));
      default -> Math.max(1, Math.round(units * random.nextDouble() * 2));
    };
  }
}
