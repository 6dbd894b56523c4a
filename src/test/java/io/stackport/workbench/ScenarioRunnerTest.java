package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.Shipped;
import io.stackport.problem.ProblemException;
import io.stackport.report.TrialsJUnit;
import io.stackport.report.TrialsJson;
import io.stackport.report.TrialsText;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the runner says of scenarios that hold, fail, and that nobody has confirmed. */
final class ScenarioRunnerTest {
  private static final List<RuleSource> RULES = RuleFiles.under(Shipped.RULES).read();

  /** An H100 server needs a license for Vietnam, in D:1, and for Kenya none that is enforced. */
  private static final String CASES =
      """
      topic: advanced-computing
      base: { select: [{ id: dgx-h100 }] }
      scenarios:
        - name: Vietnam
          rule: AC-010
          kind: raises
          with: { destinations: [VN], movement: { to: VN } }
          then: [AC-010, AC-015]
        - name: Kenya <&>
          rule: AC-010
          kind: raises
          with: { movement: { kind: export } }
          then: [AC-010, AC-015]
        - name: Vietnam, as a program wrote it down
          rule: AC-010
          kind: raises
          with: { destinations: [VN], movement: { to: VN } }
          then: [AC-010, AC-015]
          confirmed: false
        # A person has not said yet.
        - name: Saudi Arabia
          rule: AC-010
          kind: raises
          with: { destinations: [SA], movement: { to: SA } }
        - name: too early
          rule: AC-010
          kind: raises
          with: { on: 2023-11-16, destinations: [CN], movement: { to: CN } }
          then: [AC-010]
          exit: 10
      """;

  @TempDir private Path folder;

  private static List<Trial> run(Path file) {
    return ScenarioRunner.interpreting(Shipped.catalog(), RULES)
        .run(new ScenarioReader().read(Shipped.RULES, file), done -> {});
  }

  private Path cases() throws IOException {
    return Files.writeString(folder.resolve("cases.yaml"), CASES);
  }

  @Test
  void eachScenarioEndsAsItShould() throws IOException {
    assertThat(run(cases()))
        .extracting(Trial::state)
        .containsExactly(
            Trial.State.HOLDS,
            Trial.State.FAILS,
            Trial.State.UNCONFIRMED,
            Trial.State.UNCONFIRMED,
            Trial.State.FAILS);
  }

  @Test
  void aFailureShowsGivenExpectedGotAndTheConditionThatFailed() throws IOException {
    String text = TrialsText.of(run(cases()));
    assertThat(text)
        .contains("cases.yaml:9 Kenya <&>")
        .contains("given     { movement: { kind: export } }")
        .contains("expected  then: AC-010, AC-015")
        .contains("got       then: AC-015")
        .contains("nearest   AC-010 stops at Line of ")
        .contains("toGroups.any(\"D:1\", \"D:4\", \"D:5\") (toGroups is ")
        .contains("it is in force from 2023-11-17 to …, and the ship date is 2023-11-16")
        .contains("expected  then: nothing written down yet")
        .endsWith("5 scenarios: 1 hold, 2 fail, 2 unconfirmed\n");
  }

  @Test
  void junitIsWellFormedAndCountsEachOnce() throws Exception {
    String xml = TrialsJUnit.of(run(cases()));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(suite.getAttribute("failures")).isEqualTo("4");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    Element kenya = (Element) document.getElementsByTagName("testcase").item(1);
    assertThat(kenya.getAttribute("name")).isEqualTo("AC-010 raises: Kenya <&>");
    assertThat(kenya.getAttribute("classname")).isEqualTo("export-control.advanced-computing");
    assertThat(kenya.getAttribute("line")).isEqualTo("9");
    Element failure = (Element) document.getElementsByTagName("failure").item(1);
    assertThat(failure.getAttribute("type")).isEqualTo("unconfirmed");
  }

  @Test
  void jsonHasTheCountsAndWhatDoesNotHold() throws Exception {
    var root =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(TrialsJson.of(run(cases())));
    assertThat(root.path("fail").asInt()).isEqualTo(2);
    assertThat(root.path("notHolding")).hasSize(4);
    assertThat(root.at("/notHolding/0/nearest/0/rule").asText()).isEqualTo("AC-010");
  }

  @Test
  void keptAnswersHoldAfterwardsAndStayUnconfirmed() throws IOException {
    Path yaml = cases();
    for (String name : List.of("cases.yaml", "cases.csv", "cases.xlsx")) {
      Path file = folder.resolve(name);
      if (!file.equals(yaml)) {
        Files.writeString(yaml, CASES);
        ScenarioFile.write(file, ScenarioFile.read(yaml).root());
      }
      assertThat(Keeping.keep(file, run(file))).as(name).isEqualTo(3);
      List<Trial> after = run(file);
      assertThat(after)
          .as(name)
          .filteredOn(each -> !each.differences().isEmpty())
          // A near miss that was called a raise is not mended by writing the answer down.
          .allSatisfy(
              each ->
                  assertThat(each.differences())
                      .allSatisfy(d -> assertThat(d.what()).isEqualTo("kind")));
      assertThat(after.get(1).scenario().then()).containsExactly("AC-015");
      assertThat(after.get(1).scenario().confirmed()).isFalse();
      assertThat(after.get(3).state()).isEqualTo(Trial.State.UNCONFIRMED);
      assertThat(after.get(3).scenario().then()).containsExactly("AC-010", "AC-015");
      assertThat(after.get(0).scenario().confirmed()).isTrue();
      assertThat(Keeping.keep(file, after)).as("again").isZero();
    }
    Files.writeString(yaml, CASES);
    Keeping.keep(yaml, run(yaml));
    assertThat(Files.readString(yaml)).contains("  # A person has not said yet.\n");
  }

  @Test
  void aSliceOfTheBookSaysWhatTheWholeBookSaysOfItsTopic() {
    Slices slices = new Slices(RULES);
    ScenarioReader reader = new ScenarioReader();
    int looked = 0;
    for (Path file : ScenarioReader.files(Shipped.RULES)) {
      Scenario scenario = reader.read(Shipped.RULES, file).get(0);
      var made = io.stackport.assembly.CaseMaker.make(scenario.bundle(), Shipped.catalog(), null);
      var whole =
          slices.whole().judge(made.facts(), made.clocks()).stream()
              .filter(each -> ScenarioCheck.ofTopic(scenario, each.authority()))
              .toList();
      var slice =
          slices.of(scenario.folder()).judge(made.facts(), made.clocks()).stream()
              .filter(each -> ScenarioCheck.ofTopic(scenario, each.authority()))
              .toList();
      assertThat(slice).as(scenario.place()).isEqualTo(whole);
      looked += whole.size();
    }
    assertThat(looked).isGreaterThan(50);
  }

  @Test
  void pathsAndRulesThatAreNotThereAreSaid() {
    assertThatThrownBy(
            () -> ScenarioFiles.files(Shipped.RULES, List.of(Path.of("compatibility/powr"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("did you mean `compatibility/power`");
    assertThat(ScenarioFiles.files(Shipped.RULES, List.of(Path.of("compatibility/power"))))
        .containsExactly(Shipped.RULES.resolve("compatibility/power/scenarios.yaml"));
    assertThatThrownBy(() -> ScenarioFiles.of("AC-0100", List.of(), List.of("AC-010", "PW-010")))
        .hasMessageContaining("did you mean `AC-010`?");
  }
}
