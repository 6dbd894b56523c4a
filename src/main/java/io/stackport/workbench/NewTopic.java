package io.stackport.workbench;

import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic folder to begin with: a rule, a table when one is wanted, and scenarios, all of which
 * hold as they stand.
 */
public final class NewTopic {
  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)");
  private static final Pattern ID = Pattern.compile("\\b([A-Z]{2})-\\d{3} ");
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{2}");

  private final Path rules;
  private final String pack;
  private final String topic;

  private NewTopic(Path rules, String pack, String topic) {
    this.rules = rules;
    this.pack = pack;
    this.topic = topic;
  }

  /**
   * @param name {@code pack/topic}, each in lower case with dashes
   * @param newPack whether the pack may be new
   * @throws ProblemException when the name is not of that form, the folder exists, or there is no
   *     such pack
   */
  public static NewTopic of(Path rules, String name, boolean newPack) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw refused(
          "`" + name + "` is no name of a topic",
          "write pack/topic in lower case with dashes: export-control/model-weights");
    }
    NewTopic topic = new NewTopic(rules, matcher.group(1), matcher.group(2));
    Set<String> packs = topic.packs();
    if (!packs.contains(topic.pack) && !newPack) {
      String near = DidYouMean.hint(topic.pack, packs);
      throw refused(
          "there is no pack `" + topic.pack + "`",
          (near.isEmpty() ? "packs: " + String.join(", ", packs) : near)
              + "; --new-pack makes one");
    }
    if (Files.exists(topic.folder())) {
      throw refused(
          "the topic `" + name + "` exists",
          "write the rule into " + topic.folder() + ", or take another name");
    }
    return topic;
  }

  private static ProblemException refused(String what, String way) {
    return new ProblemException(Problem.at("rules new", 0, what).withHelp(way));
  }

  private Path folder() {
    return rules.resolve(pack).resolve(topic);
  }

  private Set<String> packs() {
    Set<String> packs = new TreeSet<>();
    RuleFiles.under(rules).texts().keySet().forEach(file -> packs.add(file.split("/")[1]));
    return packs;
  }

  /**
   * Writes the folder.
   *
   * @param prefix two capitals of the ids; null for one that no rule has
   * @param table whether to add a decision table
   * @return the files that were written
   */
  public List<Path> write(@Nullable String prefix, boolean table) {
    String letters = prefix == null ? free() : checked(prefix);
    Map<String, String> texts = new TreeMap<>();
    texts.put(topic + ".drl", rule(letters));
    texts.put("scenarios.yaml", scenarios(letters, table));
    if (table) {
      texts.put(topic + ".drl.csv", table(letters));
    }
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder());
      for (Map.Entry<String, String> each : texts.entrySet()) {
        written.add(Files.writeString(folder().resolve(each.getKey()), each.getValue()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return written;
  }

  private Set<String> taken() {
    Set<String> taken = new TreeSet<>();
    for (String text : RuleFiles.under(rules).texts().values()) {
      Matcher id = ID.matcher(text);
      while (id.find()) {
        taken.add(id.group(1));
      }
    }
    return taken;
  }

  private String checked(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw refused("`" + prefix + "` is no beginning of an id", "two capitals: AC");
    }
    if (taken().contains(prefix)) {
      throw refused(
          "rules of another topic begin with `" + prefix + "`",
          "take two other letters: " + free());
    }
    return prefix;
  }

  /** Two letters that no rule begins with: from the topic's own where they are free. */
  private String free() {
    Set<String> taken = taken();
    String letters = topic.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
    String all = letters + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (int i = 0; i < all.length(); i++) {
      for (int j = 0; j < all.length(); j++) {
        String two = all.substring(i, i + 1) + all.charAt(j);
        if (i != j && !taken.contains(two)) {
          return two;
        }
      }
    }
    throw refused("no two letters are free", "give --id");
  }

  private String words() {
    return topic.replace('-', ' ');
  }

  private String packageName() {
    return "rules." + pack.replace("-", "") + "." + topic.replace("-", "");
  }

  private String rule(String letters) {
    return """
        package %s

        import io.stackport.fact.Site
        global io.stackport.rule.FindingCollector findings

        // Put the paragraph of the law in the place of this example: citation, status, dates, patterns, sentence.
        rule "%s-010 an air-gapped site is told of %s"
            @citation("Product convention: example of a new topic")
            @status(design)
        when
            Site(airGapped == true, $country : country)
        then
            findings.note(drools.getMatch(), "info", "%s: the site in {country} is air-gapped");
        end
        """
        .formatted(packageName(), letters, words(), words());
  }

  private String table(String letters) {
    String row =
        "%s-0%d0 a site with %s is told of %s,Product convention: example of a new topic,design,%d,%d\n";
    return """
        RuleSet,%s,,,,
        Import,io.stackport.fact.Site,,,,
        Variables,io.stackport.rule.FindingCollector findings,,,,
        Notes,Where only values differ: one row for each.,,,,
        ,,,,,
        RuleTable %s,,,,,
        NAME,METADATA,METADATA,CONDITION,ACTION,
        ,,,,,
        ,"citation(""$param"")",status($param),Site(phases == $param),"findings.note(drools.getMatch(), ""info"", ""%s: the site has $param phases"");",
        Rule,Citation,Status,Phases of the site,In words,
        """
            .formatted(packageName(), words(), words())
        + row.formatted(letters, 2, "one phase", words(), 1, 1)
        + row.formatted(letters, 3, "three phases", words(), 3, 3);
  }

  private String scenarios(String letters, boolean table) {
    String text =
        """
        topic: %2$s
        scenarios:
          - name: an air-gapped site
            rule: %1$s-010
            kind: raises
            with: { site: { airGapped: true, phases: null } }
            then: [%3$s]
          - name: a site with a connection
            rule: %1$s-010
            kind: near-miss
            with: { site: { airGapped: false } }
            then: [%4$s]
          - name: nobody said whether the site has a connection
            rule: %1$s-010
            kind: unknown
            with: { site: { airGapped: null } }
            then: [%5$s]
        """
            .formatted(
                letters,
                topic,
                table
                    ? "%1$s-010, \"%1$s-020?\", \"%1$s-030?\"".formatted(letters)
                    : letters + "-010",
                table ? letters + "-030" : "",
                table ? "\"%1$s-010?\", %1$s-030".formatted(letters) : "\"" + letters + "-010?\"");
    return table ? text + rows(letters) : text;
  }

  private static String rows(String letters) {
    return """
          - name: a site of one phase
            rule: %1$s-020
            kind: raises
            with: { site: { phases: 1 } }
            then: [%1$s-020]
          - name: a site of three phases is not one of one
            rule: %1$s-020
            kind: near-miss
            with: { site: { phases: 3 } }
            then: [%1$s-030]
          - name: a site of three phases
            rule: %1$s-030
            kind: raises
            with: { site: { phases: 3 } }
            then: [%1$s-030]
          - name: a site of one phase is not one of three
            rule: %1$s-030
            kind: near-miss
            with: { site: { phases: 1 } }
            then: [%1$s-020]
        """
        .formatted(letters);
  }
}
