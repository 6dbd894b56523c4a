package io.stackport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.fact.Fact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The order of rules, files, packages and facts changes no judgement. */
final class ShuffledRulesTest {
  private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$\\n?");

  @Test
  void orderChangesNothing() {
    Random random = new Random(20261124);
    RuleBook shuffled =
        new RuleCache(null, "shuffled", note -> {})
            .open(new RuleFiles(shuffled(RuleFiles.under(Shipped.RULES).texts(), random)));
    for (String example :
        List.of("03-kenya-health-pod", "04-eu-government-services", "08-saudi-humain")) {
      CaseFile made =
          CaseMaker.make(
              new BundleReader().read(Path.of("examples", example, "bundle.yaml")),
              Shipped.catalog(),
              null);
      List<Fact> facts = new ArrayList<>(made.facts());
      Collections.shuffle(facts, random);
      assertThat(essence(shuffled.judge(facts, made.clocks())))
          .as(example)
          .isNotEmpty()
          .isEqualTo(essence(Shipped.book().judge(made.facts(), made.clocks())));
    }
  }

  /** Files change places and names, so packages do; rules change places in their file. */
  private static SortedMap<String, String> shuffled(
      SortedMap<String, String> texts, Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      names.add(String.format("rules/p%02d/t%02d/t%02d.drl", i % 7, i, i));
    }
    Collections.shuffle(names, random);
    Map<String, String> renamed = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      String name = names.get(next++);
      renamed.put(
          file.getKey().endsWith(".csv") ? name + ".csv" : name,
          file.getKey().endsWith(".csv") ? file.getValue() : reordered(file.getValue(), random));
    }
    return new TreeMap<>(renamed);
  }

  private static String reordered(String text, Random random) {
    Matcher matcher = RULE.matcher(text);
    List<String> rules = new ArrayList<>();
    int first = -1;
    while (matcher.find()) {
      first = first < 0 ? matcher.start() : first;
      rules.add(matcher.group());
    }
    Collections.shuffle(rules, random);
    return text.substring(0, first) + String.join("\n", rules);
  }

  /** Everything of the judgements but where their rules stand. */
  private static List<String> essence(List<io.stackport.finding.Judgement> judgements) {
    return judgements.stream()
        .map(
            j ->
                String.join(
                    "|",
                    j.authority().id(),
                    j.emission().toString(),
                    j.support().toString(),
                    j.assumes().toString(),
                    j.doubts().toString(),
                    j.status(),
                    j.message()))
        .sorted()
        .toList();
  }
}
