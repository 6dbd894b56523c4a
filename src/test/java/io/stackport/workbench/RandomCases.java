package io.stackport.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Universe;
import io.stackport.bundle.BundleReader;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.fact.Fact;
import io.stackport.fact.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random contexts and random bundles in them, from a seed. */
final class RandomCases {
  private static final List<String> PLACES =
      List.of(
          "KE", "AE", "SA", "CN", "MO", "HK", "VN", "DE", "KZ", "AM", "IN", "GB", "TW", "KH", "IL",
          "RU", "SY", "CU", "IR", "FR", "JP", "KR", "MY", "BR", "PH", "NG", "CA", "PK", "Crimea");
  private static final List<String> DAYS =
      List.of(
          "2026-11-24",
          "2026-07-09",
          "2026-07-10",
          "2026-01-14",
          "2026-01-15",
          "2025-10-15",
          "2026-06-12",
          "2027-04-07",
          "2024-01-10",
          "2026-02-02");
  private static final List<String> ECCNS =
      List.of(
          "4A090.a",
          "5A992.c",
          "5A002",
          "EAR99",
          "4A994",
          "3A090.b",
          "5D002",
          "3A090.c",
          "4A003",
          "5A001.b.5",
          "3B001",
          "3A001.z",
          "9A610.y",
          "0A982",
          "6A003",
          "1C350",
          "0A002");

  private final Random random;
  private final JsonNode base;
  private final BundleReader bundles = new BundleReader();

  RandomCases(long seed) throws IOException {
    this.random = new Random(seed);
    this.base =
        YamlReader.read("base", Files.readString(Shipped.RULES.resolve("scenario-base.yaml")))
            .root();
  }

  /** Every offer of the catalog in a random context, some with a stated classification. */
  CaseFile universe() {
    ObjectNode context = base.deepCopy();
    String to = pick(PLACES);
    context.put("on", pick(DAYS));
    ((ArrayNode) context.get("destinations")).removeAll().add(to);
    ((ObjectNode) context.get("movement")).put("to", to);
    ((ObjectNode) context.get("movement"))
        .put("kind", pick(List.of("export", "export", "reexport", "release", "remoteAccess")));
    for (JsonNode party : context.get("parties")) {
      change((ObjectNode) party);
    }
    forget(context, "endUse", "site", "proposal");
    CaseFile all =
        CaseMaker.over(
            bundles.of(new Document("random", context, Map.of()), null),
            Shipped.catalog(),
            Universe.offers(Shipped.catalog()));
    List<Fact> facts = new ArrayList<>(all.facts());
    for (String offer : all.offers().keySet()) {
      if (random.nextInt(3) == 0) {
        facts.add(
            new Stated(
                offer,
                pick(ECCNS),
                pick(List.of("manufacturer", "self", "ccats")),
                null,
                null,
                maybe(),
                maybe()));
      }
    }
    Set<String> eccns = new TreeSet<>(all.eccns());
    eccns.addAll(ECCNS);
    Set<String> more = new TreeSet<>(ECCNS);
    more.removeAll(all.eccns());
    facts.addAll(Shipped.catalog().on(all.clocks().ship()).controlList().facts(more));
    return new CaseFile(
        all.name(),
        all.title(),
        all.clocks(),
        all.assessedOn(),
        facts,
        all.offers(),
        all.lines(),
        all.destinations(),
        eccns,
        all.old(),
        all.paperwork());
  }

  private void change(ObjectNode party) {
    for (String key : List.of("country", "headquarters")) {
      if (random.nextInt(3) == 0) {
        party.put(key, pick(PLACES));
      }
    }
    if (random.nextInt(4) == 0) {
      party.putObject("ultimateParent").put("country", pick(PLACES));
    }
    if (random.nextInt(4) == 0) {
      party.put("kind", pick(List.of("government", "military", "stateOwned", "academic")));
    }
    if (random.nextInt(4) == 0) {
      party.put("supplement8", pick(List.of("G42", "Core42", "Microsoft Corporation", "none")));
      if (Shipped.catalog().on(java.time.LocalDate.EPOCH).supplement8().names().stream()
          .noneMatch(party.get("supplement8").asText()::equalsIgnoreCase)) {
        party.put("supplement8", "none");
      }
    }
    if (random.nextInt(4) == 0) {
      ObjectNode screening = (ObjectNode) party.get("screening");
      screening.put("result", "match");
      screening
          .putArray("hits")
          .addObject()
          .put("list", pick(List.of("entity-list", "sdn", "denied-persons", "unverified-list")))
          .put("tag", pick(List.of("SDGT", "NPWMD", "OTHER")));
    }
    if (random.nextInt(4) == 0) {
      ObjectNode owner = ((ArrayNode) party.get("owners")).addObject().put("name", "Example Owner");
      owner.put("sharePercent", pick(List.of(20, 49, 50, 75)));
      if (random.nextBoolean()) {
        owner.putArray("listed").add(pick(List.of("entity-list", "sdn", "meu-list")));
      }
    }
    Iterator<String> keys =
        List.of(
                "country",
                "headquarters",
                "ultimateParent",
                "kind",
                "supplement8",
                "screening",
                "owners")
            .iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      if (random.nextInt(8) == 0) {
        party.remove(key);
      }
    }
  }

  private void forget(ObjectNode context, String... sections) {
    for (String section : sections) {
      ObjectNode node = (ObjectNode) context.get(section);
      Set<String> keys = new TreeSet<>();
      node.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        if (node.get(key).isBoolean() && random.nextInt(8) == 0) {
          node.put(key, !node.get(key).asBoolean());
        }
        if (random.nextInt(8) == 0) {
          node.remove(key);
        }
      }
      if (random.nextInt(30) == 0) {
        context.remove(section);
      }
    }
  }

  /** A random bundle of up to a dozen offers. */
  Set<String> bundle(CaseFile universe) {
    List<String> ids = List.copyOf(universe.offers().keySet());
    Set<String> chosen = new TreeSet<>();
    int size = random.nextInt(13);
    while (chosen.size() < size) {
      chosen.add(pick(ids));
    }
    return chosen;
  }

  /** What the rules see when only these offers are there. */
  static List<Fact> facts(CaseFile universe, Set<String> offers) {
    return universe.facts().stream().filter(f -> offers.containsAll(f.support())).toList();
  }

  private @org.jspecify.annotations.Nullable Boolean maybe() {
    return switch (random.nextInt(3)) {
      case 0 -> Boolean.TRUE;
      case 1 -> Boolean.FALSE;
      default -> null;
    };
  }

  private <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }
}
