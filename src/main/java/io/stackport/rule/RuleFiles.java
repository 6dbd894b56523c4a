package io.stackport.rule;

import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.language.Excerpt;
import io.stackport.rule.language.RuleReader;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rule files under one folder, as text.
 *
 * @param texts file contents by path, {@code rules/<pack>/<topic>/<file>}
 */
public record RuleFiles(SortedMap<String, String> texts) {

  /** All {@code .drl} and {@code .drl.csv} files below a folder, named from {@code rules/} down. */
  public static RuleFiles under(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "no such folder of rules")
              .withHelp("name a folder that holds <pack>/<topic>/<topic>.drl"));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(RuleFiles::isRuleFile).toList()) {
        String name = "rules/" + folder.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readString(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new RuleFiles(texts);
  }

  private static boolean isRuleFile(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".drl") || name.endsWith(".drl.csv");
  }

  /** SHA-256 over names and contents, hex. */
  public String digest() {
    return Digest.of(texts);
  }

  /**
   * The checked rules, by id.
   *
   * @throws ProblemException naming every violation of the contract with file, line and reason
   */
  public List<RuleSource> read() {
    Vocabulary vocabulary = new Vocabulary();
    List<Problem> problems = new ArrayList<>();
    List<RuleSource> rules = new ArrayList<>();
    texts.forEach((file, text) -> rules.addAll(RuleReader.read(vocabulary, file, text, problems)));
    Map<String, RuleSource> ids = new TreeMap<>();
    for (RuleSource rule : rules) {
      RuleSource other = ids.put(rule.authority().id(), rule);
      if (other != null) {
        problems.add(
            Problem.at(
                    rule.authority().file(),
                    rule.authority().line(),
                    rule.authority().id() + " is already the id of another rule")
                .withHelp("see " + other.authority().file() + ":" + other.authority().line()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.stream().map(each -> Excerpt.of(texts, each)).toList());
    }
    return rules.stream().sorted(Comparator.comparing(r -> r.authority().id())).toList();
  }
}
