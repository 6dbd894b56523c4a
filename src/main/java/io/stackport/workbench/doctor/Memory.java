package io.stackport.workbench.doctor;

import io.stackport.catalog.CatalogFiles;
import io.stackport.problem.Problem;
import io.stackport.rule.language.RuleReader;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read and decided once, for examining one draft after the other. */
final class Memory {
  /** A rule file as it was read; {@code flawed} rules have a shape and a problem. */
  record RuleFile(List<Examined> sound, List<Examined> flawed, List<Problem> problems) {}

  private record Key(String file, String text) {}

  private record Asked(Object question, Object one, Object other) {}

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<Key, RuleFile> rules = new ConcurrentHashMap<>();
  private final Map<Key, Scenarios.Read> scenarios = new ConcurrentHashMap<>();
  private final Map<String, World> worlds = new ConcurrentHashMap<>();
  private final Map<World, NameCheck> names = new ConcurrentHashMap<>();
  private final Map<Asked, List<Diagnosis>> answers = new ConcurrentHashMap<>();

  RuleFile rules(String file, String text) {
    return rules.computeIfAbsent(
        new Key(file, text),
        key -> {
          List<Problem> problems = new ArrayList<>();
          List<RuleSource> flawed = new ArrayList<>();
          List<RuleSource> sound = RuleReader.read(vocabulary, file, text, problems, flawed);
          return new RuleFile(
              sound.stream().map(Examined::of).toList(),
              flawed.stream().map(Examined::of).toList(),
              problems);
        });
  }

  Scenarios.Read scenarios(String file, String text) {
    return scenarios.computeIfAbsent(new Key(file, text), key -> Scenarios.Read.of(file, text));
  }

  World world(CatalogFiles files) {
    return worlds.computeIfAbsent(files.digest(), digest -> new World(files));
  }

  NameCheck names(World world) {
    return names.computeIfAbsent(world, of -> new NameCheck(new Names(of)));
  }

  /** An answer about one rule or two in a world, which is the same as long as they are. */
  List<Diagnosis> answer(
      String question, World world, Examined one, Examined other, Supplier<List<Diagnosis>> find) {
    Asked asked = new Asked(question + System.identityHashCode(world), one.key(), other.key());
    List<Diagnosis> known = answers.get(asked);
    if (known == null) {
      known = List.copyOf(find.get());
      answers.put(asked, known);
    }
    return known;
  }
}
