package io.stackport.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.Shipped;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.configure.Explanation.Answer;
import io.stackport.configure.Explanation.State;
import io.stackport.determination.Posture;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.document.YamlReader;
import io.stackport.model.ModelReader;
import io.stackport.model.ModelWriter;
import io.stackport.model.ReadModel;
import io.stackport.problem.ProblemException;
import io.stackport.report.ExplanationJson;
import io.stackport.solve.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conflicts and ways out of requests, derived by hand. */
final class ExplainerTest {
  private static RequestModel model(Request request) {
    return new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED).model(request);
  }

  private static Explainer explainer(String text) {
    Request request =
        new RequestReader()
            .of(YamlReader.read("r.yaml", "request: r\non: 2026-11-24\n" + text), null);
    return new Explainer(model(request), Shipped.catalog().ids(), () -> false);
  }

  private static Set<String> ids(List<Statement> statements) {
    Set<String> ids = new TreeSet<>();
    statements.forEach(each -> ids.add(each.id()));
    return ids;
  }

  private static List<Set<String>> ways(List<Explanation.Way> ways) {
    return ways.stream().map(each -> ids(each.giveUp())).toList();
  }

  private static Answer only(Explanation explanation) {
    assertThat(explanation.answers()).hasSize(1);
    return explanation.answers().get(0);
  }

  /**
   * Two of five applications are prohibited practices in the EU: both must go, and nothing else.
   */
  @Test
  void applicationsThatAreProhibitedInTheEu() throws IOException {
    Request request =
        new RequestReader().read(Path.of("examples/04-eu-government-services/request.yaml"));
    Explainer explainer = new Explainer(model(request), Shipped.catalog().ids(), () -> false);
    Explanation explanation = explainer.request(3);
    Answer answer = only(explanation);
    assertThat(explanation.exitCode()).isEqualTo(30);
    assertThat(answer.state()).isEqualTo(State.DOES_NOT_FIT);
    assertThat(answer.conflict()).hasSize(2);
    assertThat(answer.conflict().get(0).kind()).isEqualTo(Statement.Kind.YOURS);
    assertThat(answer.conflict().get(1).id()).startsWith("DE-03");
    assertThat(answer.conflict().get(1).citation()).contains("Article 5");
    assertThat(ways(explanation.ways()))
        .containsExactly(Set.of("needs.apps ed-proctor", "needs.apps gv-police"));
    Repair repair = explainer.repair(View.POSSIBLE, 5);
    assertThat(repair.all()).isTrue();
    SchemaCheck schema =
        new SchemaCheck(
            new ObjectMapper().readTree(Path.of("docs/schema/explanation.schema.json").toFile()));
    for (String json : List.of(ExplanationJson.of(explanation), ExplanationJson.of(repair))) {
      Document document = new Document("json", new ObjectMapper().readTree(json), Map.of());
      assertThat(schema.problems(document)).isEmpty();
    }
  }

  /** A rack that only liquid cools, in a hall that has none and without plant: one of both goes. */
  @Test
  void aHallOfAirUnderARackOfLiquid() {
    Explanation explanation =
        explainer(
                """
                destinations: [DE]
                site: { country: DE }
                decided: [{ id: colo-ent-air, quantity: 1 }, { id: gb300-nvl72, quantity: 1 }]
                slots: { plant: { max: 0 }, hall: { min: 1 } }
                """)
            .request(3);
    assertThat(explanation.exitCode()).isEqualTo(30);
    Set<String> conflict = ids(only(explanation).conflict());
    assertThat(conflict).contains("decided colo-ent-air", "decided gb300-nvl72", "slots.hall");
    assertThat(conflict.stream().filter(id -> id.matches("C[HW]-0\\d\\d"))).hasSize(1);
    assertThat(ways(explanation.ways()))
        .contains(Set.of("decided colo-ent-air"), Set.of("decided gb300-nvl72"))
        .allSatisfy(way -> assertThat(way).hasSize(1));
  }

  /**
   * A DGX H100 draws 10.2 kW: 16 of them, 163.2 kW, are decided for a site of 100 kW. Fewer than 16
   * were not decided.
   */
  @Test
  void tooLittlePowerForTheAccelerators() {
    Explainer explainer =
        explainer(
            """
            destinations: [KE]
            site: { country: KE, powerKw: 100 }
            decided: [{ id: dgx-h100, quantity: 16 }]
            mostUnits: 16
            slots: { plant: { max: 0 }, network: { max: 1 }, storage: { max: 0 } }
            """);
    Explanation explanation = explainer.request(3);
    assertThat(ids(only(explanation).conflict())).contains("decided dgx-h100", "PW-024");
    assertThat(only(explanation).conflict())
        .filteredOn(each -> each.id().equals("PW-024"))
        .singleElement()
        .satisfies(
            each -> assertThat(each.says()).endsWith("at best it needs 163.2 kW and has 100 kW"));
    assertThat(ways(explanation.ways())).contains(Set.of("decided dgx-h100"));
    assertThat(explainer.repair(View.POSSIBLE, 3).exitCode()).isEqualTo(30);
  }

  /** Twice 1,000,000 against 1,500,000; of one kind only, eight accelerators a unit, ten wanted. */
  @Test
  void aBudgetAndANeedShowTheirSums() {
    Answer answer =
        only(
            explainer(
                    """
                    destinations: [KE]
                    decided: [{ id: dgx-h100 }]
                    needs: { accelerators: 10 }
                    budgetUsd: 1500000
                    prices: { illustrative: true, items: { dgx-h100: { unitUsd: 1000000 } } }
                    """)
                .request(1));
    assertThat(answer.state()).isEqualTo(State.DOES_NOT_FIT);
    assertThat(answer.conflict())
        .extracting(Statement::says)
        .anyMatch(each -> each.endsWith("at best it needs 2000000 USD, limit 1500000 USD"))
        .anyMatch(each -> each.endsWith("at best it needs 10 accelerators and has 8 accelerators"));
  }

  @Test
  void whatIsExcludedIsSaidAndWhatIsUnknownIsRefused() {
    Explainer explainer =
        explainer("destinations: [DE]\nexclude: [dgx-h100]\nslots: { chip: { max: 0 } }\n");
    Answer out = only(explainer.option("dgx-h100"));
    assertThat(out.state()).isEqualTo(State.DOES_NOT_FIT);
    assertThat(out.conflict().get(0).says()).isEqualTo("you excluded dgx-h100");
    assertThatThrownBy(() -> explainer.option("dgx-h20"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("did you mean");
    assertThatThrownBy(() -> explainer.choose("llama-3.1-8b")).isInstanceOf(ProblemException.class);
  }

  /** One server at most: choosing one takes every other away, by the slot alone. */
  @Test
  void aChoiceTakesAwayWhatItsSlotHeld() {
    Answer chosen = only(explainer("destinations: [DE]\n").choose("dgx-h100"));
    assertThat(chosen.fits()).isTrue();
    assertThat(chosen.removes())
        .filteredOn(each -> each.option().equals("dgx-h200"))
        .singleElement()
        .satisfies(each -> assertThat(ids(each.by())).containsExactly("slots.server"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"03-kenya-health-pod", "10-uae-stargate"})
  void exportsAreReadBackAsTheyWere(String example) {
    Request request =
        new RequestReader().read(Path.of("examples").resolve(example).resolve("request.yaml"));
    var written = ReadModel.of(model(request).model());
    assertThat(new ModelReader().read("m.json", ModelWriter.write(written))).isEqualTo(written);
  }
}
