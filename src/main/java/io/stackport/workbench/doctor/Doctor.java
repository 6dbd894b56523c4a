package io.stackport.workbench.doctor;

import io.stackport.problem.Problem;
import io.stackport.rule.language.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Examines rule books. What does not read is a diagnosis; the rest is examined all the same. A
 * doctor remembers: what did not change since the last book is not decided again.
 */
public final class Doctor {
  private static final Pattern ID = Pattern.compile("([A-Z]{2}-\\d{3})(?::| ).*", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("(?m)^\\s*rule\\s+\"([A-Z]{2}-\\d{3})");

  private final Memory memory = new Memory();

  /**
   * What was found, in order of file and line.
   *
   * @param rules number of rules that were examined
   */
  public record Report(int rules, List<Diagnosis> diagnoses) {

    /** The same with files named below the folder that a person edits. */
    public Report under(String folder) {
      return new Report(rules, diagnoses.stream().map(each -> each.under(folder)).toList());
    }
  }

  public Report examine(Materials materials) {
    CompletableFuture<World> reading =
        CompletableFuture.supplyAsync(() -> memory.world(materials.catalogs()));
    CompletableFuture<Scenarios> scenarios =
        CompletableFuture.supplyAsync(() -> scenarios(materials));
    List<Examined> sound = new ArrayList<>();
    List<Examined> all = new ArrayList<>();
    List<Diagnosis> found = new ArrayList<>();
    materials
        .rules()
        .forEach(
            (file, text) -> {
              Memory.RuleFile read = memory.rules(file, text);
              sound.addAll(read.sound());
              all.addAll(read.flawed());
              read.problems()
                  .forEach(each -> found.add(told(Excerpt.of(materials.rules(), each), text)));
            });
    all.addAll(sound);
    all.sort(Comparator.comparing(Examined::id));
    sound.sort(Comparator.comparing(Examined::id));
    World world = reading.join();
    alone(sound, all, world, found);
    // Whatever cannot be is a case of everything: only rules that can speak are compared.
    Set<String> dead = new TreeSet<>();
    found.stream()
        .filter(each -> each.defect() == Defect.DEAD)
        .forEach(each -> dead.addAll(each.rules()));
    sound.removeIf(rule -> dead.contains(rule.id()));
    Pairs pairs = new Pairs(world);
    found.addAll(new PairCheck(pairs, memory).of(sound));
    found.addAll(new ContradictionCheck(pairs, memory).of(sound));
    tables(sound, world, found);
    found.addAll(new RecordCheck(scenarios.join(), materials.register()).of(all));
    List<Diagnosis> kept = new Acknowledged(all).apply(found, sound);
    return new Report(all.size(), kept.stream().distinct().sorted().toList());
  }

  private Scenarios scenarios(Materials materials) {
    List<Scenarios.Read> read = new ArrayList<>();
    materials.scenarios().forEach((file, text) -> read.add(memory.scenarios(file, text)));
    return new Scenarios(read);
  }

  private void alone(List<Examined> sound, List<Examined> all, World world, List<Diagnosis> found) {
    NameCheck names = memory.names(world);
    CitationCheck citations = new CitationCheck(world.rows());
    LiteralCheck literals = new LiteralCheck(world.rows().column("countries", "code"));
    EntryCheck entries = new EntryCheck(all, world.rows());
    for (Examined rule : sound) {
      found.addAll(
          memory.answer(
              "alone",
              world,
              rule,
              rule,
              () -> {
                List<Diagnosis> own = new ArrayList<>(new SelfJoinCheck(world).of(rule));
                own.addAll(new DeadCheck(world).of(rule));
                own.addAll(names.of(rule, world));
                own.addAll(citations.of(rule));
                own.addAll(literals.of(rule));
                return own;
              }));
      found.addAll(entries.of(rule));
    }
  }

  private static void tables(List<Examined> rules, World world, List<Diagnosis> found) {
    Map<String, List<Examined>> tables = new TreeMap<>();
    for (Examined rule : rules) {
      String file = rule.source().authority().file();
      if (file.endsWith(".csv")) {
        tables.computeIfAbsent(file, k -> new ArrayList<>()).add(rule);
      }
    }
    tables.values().forEach(rows -> found.addAll(new GapCheck(world).of(rows)));
  }

  /** What the reader of rules told, as a diagnosis. */
  private static Diagnosis told(Problem problem, String text) {
    Matcher id = ID.matcher(problem.message());
    Defect defect =
        switch (problem.about()) {
          case "metadata" -> Defect.METADATA;
          case "unknown-name" -> Defect.UNKNOWN_NAME;
          default -> Defect.CONTRACT;
        };
    return new Diagnosis(
        defect,
        id.matches()
            ? List.of(id.group(1))
            : problem.message().startsWith("syntax") ? around(text, problem.line()) : List.of(),
        problem.file(),
        problem.line(),
        problem.message().replaceFirst("^[A-Z]{2}-\\d{3}: ", ""),
        problem.excerpt().lines().findFirst().orElse("").strip(),
        problem.help().isEmpty() ? "see docs/rules.md" : problem.help());
  }

  /** The id of the rule in which a line stands; none before the first. */
  private static List<String> around(String text, int line) {
    Matcher rule = NAME.matcher(text.lines().limit(line).collect(Collectors.joining("\n")));
    String last = "";
    while (rule.find()) {
      last = rule.group(1);
    }
    return last.isEmpty() ? List.of() : List.of(last);
  }
}
