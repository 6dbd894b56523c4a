package io.stackport.workbench;

import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which scenario files, and which of their scenarios, a person means. */
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /**
   * Files below folders, and files themselves.
   *
   * @param paths as people write them: from where they stand, or from the rules folder; empty for
   *     every file of the rules folder
   * @throws ProblemException when there is nothing at a path
   */
  public static List<Path> files(Path rules, List<Path> paths) {
    if (paths.isEmpty()) {
      return ScenarioReader.files(rules);
    }
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      Path there = Files.exists(path) ? path : rules.resolve(path);
      if (!Files.exists(there)) {
        String hint = DidYouMean.hint(path.toString(), topics(rules));
        throw new ProblemException(
            Problem.at(path.toString(), 0, "there is no such file or folder")
                .withHelp(
                    hint.isEmpty()
                        ? "name a scenario file, or a folder such as PACK/TOPIC of the rules"
                        : hint));
      }
      if (!Files.isDirectory(there)) {
        files.add(there);
        continue;
      }
      List<Path> below = ScenarioReader.files(there);
      if (below.isEmpty()) {
        throw new ProblemException(
            Problem.at(path.toString(), 0, "no scenario file stands in this folder")
                .withHelp("a topic's are scenarios.yaml, scenarios.csv or scenarios.xlsx"));
      }
      files.addAll(below);
    }
    return List.copyOf(files);
  }

  /**
   * Scenarios of one rule.
   *
   * @param known ids of all rules
   * @throws ProblemException when no scenario is of the rule
   */
  public static List<Scenario> of(String rule, List<Scenario> scenarios, Collection<String> known) {
    List<Scenario> some =
        scenarios.stream().filter(each -> each.rule().equalsIgnoreCase(rule)).toList();
    if (some.isEmpty()) {
      boolean there = known.stream().anyMatch(rule::equalsIgnoreCase);
      String hint = DidYouMean.hint(rule, known);
      throw new ProblemException(
          there
              ? Problem.at("--only", 0, "none of the files has a scenario of rule `" + rule + "`")
                  .withHelp("leave the paths out to look in all of them")
              : Problem.at("--only", 0, "no rule has the id `" + rule + "`")
                  .withHelp(hint.isEmpty() ? "`stackport rules list` shows every rule" : hint));
    }
    return some;
  }

  /**
   * Pack and topic of a file: its folder in the rules, or the folder that bears its topic's name.
   */
  static String folder(Path rules, Path file, String topic) {
    Path home = rules.toAbsolutePath().normalize();
    Path here = file.toAbsolutePath().normalize();
    if (here.startsWith(home)) {
      return home.relativize(here.getParent()).toString().replace('\\', '/');
    }
    Set<String> all = topics(rules);
    List<String> named = all.stream().filter(each -> each.endsWith("/" + topic)).toList();
    if (named.size() != 1) {
      Set<String> names =
          all.stream()
              .map(each -> each.substring(each.indexOf('/') + 1))
              .collect(Collectors.toCollection(TreeSet::new));
      throw new ProblemException(
          Problem.at(file.toString(), 1, "no topic of " + rules + " is named `" + topic + "`")
              .withHelp(DidYouMean.hint(topic, names)));
    }
    return named.get(0);
  }

  private static Set<String> topics(Path rules) {
    return ScenarioReader.files(rules).stream()
        .map(file -> rules.relativize(file.getParent()).toString().replace('\\', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
