package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.assembly.Paperwork;
import io.stackport.catalog.ExceptionCondition;
import io.stackport.fact.Clocks;
import io.stackport.fact.Component;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case made by hand: offers, lines and what rules say of them. */
final class Made {
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final SortedMap<String, Offer> offers = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, ExceptionCondition> conditions = new TreeMap<>();
  private final Map<String, String> evidence = new TreeMap<>();

  /** Anything that can be offered. */
  private record Thing(String offer, String layer, String slot, String nature)
      implements Component {
    @Override
    public String id() {
      return offer;
    }

    @Override
    public String vendor() {
      return "V";
    }

    @Override
    public String name() {
      return offer;
    }

    @Override
    public @Nullable String headquarters() {
      return "US";
    }

    @Override
    public String source() {
      return "test";
    }

    @Override
    public String confidence() {
      return "high";
    }
  }

  /** Something that stays where it is; a hall is named {@code ""} where there is none. */
  Made offer(String id, long quantity, String hall) {
    return put(id, "A", "server", "practice", quantity, hall);
  }

  Made slot(String id, String layer, String slot) {
    return put(id, layer, slot, "practice", 1, "");
  }

  private Made put(
      String id, String layer, String slot, String nature, long quantity, String hall) {
    Thing thing = new Thing(id, layer, slot, nature);
    offers.put(id, new Offer(id, thing, List.of(thing), nature, quantity, hall, -1));
    return this;
  }

  /** An item that moves and is classified for certain; its line is {@code id@to}. */
  Made item(String id, long quantity, String... to) {
    return unclassified(id, quantity, to)
        .say(new Emission.Classification(id, "item", "EAR99", "self"));
  }

  Made unclassified(String id, long quantity, String... to) {
    return moves(id, "item", quantity, to);
  }

  Made service(String id, String... to) {
    return moves(id, "service", 1, to);
  }

  private Made moves(String id, String nature, long quantity, String... to) {
    put(id, "A", "server", nature, quantity, "");
    for (String each : to) {
      lines.add(
          new Line(
              id + "@" + each,
              id,
              each,
              nature,
              "export",
              "US",
              each,
              null,
              null,
              "",
              Set.of(),
              "sale",
              DAY));
    }
    return this;
  }

  Made fact(Fact fact) {
    facts.add(fact);
    return this;
  }

  /** A rule in force says it, and assumes nothing. */
  Made say(Emission emission) {
    return say(emission, "in_force");
  }

  /** A rule of a status says it; it is possible when it assumes something. */
  Made say(Emission emission, String status, String... assumes) {
    String id = String.format("TT-%03d", judgements.size() + 1);
    judgements.add(
        new Judgement(
            new Authority(
                id,
                "a rule",
                "p",
                "t",
                "15 CFR",
                status,
                null,
                "ship",
                new TreeSet<>(),
                null,
                null,
                "t.drl",
                1),
            emission,
            new TreeSet<>(),
            assumes.length == 0,
            new TreeSet<>(List.of(assumes)),
            new TreeSet<>(),
            status,
            emission.kind()));
    return this;
  }

  /** A condition of exceptions; dated when its evidence must lie some days before shipment. */
  Made condition(String key, @Nullable Integer days) {
    conditions.put(key, new ExceptionCondition(key, key, days, "15 CFR 740"));
    return this;
  }

  Made evidence(String code, String key, String given) {
    evidence.put(code + " " + key, given);
    return this;
  }

  Verdict close(Posture posture) {
    CaseFile file =
        new CaseFile(
            "made",
            null,
            new Clocks(DAY, null, null, null),
            DAY,
            facts,
            offers,
            lines,
            List.of(),
            Set.of("3A090.a", "4A090.a", "5A992.c"),
            List.of(),
            new Paperwork(conditions, evidence, false));
    return Closing.close(file, posture, judgements);
  }

  Verdict close() {
    return close(Posture.ENFORCED);
  }

  /** The only line. */
  LineResult line() {
    return close().lines().get(0);
  }

  /** The only finding, as {@code LEVEL detail}; {@code none} when there is none. */
  String finding() {
    List<Finding> findings = close().findings();
    return findings.isEmpty() ? "none" : findings.get(0).level() + " " + findings.get(0).detail();
  }
}
