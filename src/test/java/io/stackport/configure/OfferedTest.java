package io.stackport.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.stackport.Shipped;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.determination.Posture;
import io.stackport.problem.ProblemException;
import io.stackport.report.CountedJson;
import io.stackport.report.OfferedJson;
import io.stackport.report.OfferedText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Options and counts of the one-megawatt pod. */
final class OfferedTest {
  private static final Path POD = Path.of("examples/03-kenya-health-pod/request.yaml");

  private static Offered offered;
  private static Request request;
  private static Configurator configurator;

  @BeforeAll
  static void ask() {
    request = new RequestReader().read(POD);
    configurator = new Configurator(Shipped.catalog(), Shipped.book(), Posture.ENFORCED);
    offered = configurator.options(request, null, () -> false);
  }

  private static Offered.Fitting option(String id) {
    return offered.slots().stream()
        .flatMap(slot -> slot.options().stream())
        .filter(option -> option.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theServerOfTheBundleFits() {
    assertThat(option("nv-rtx-pro-server").fit()).isEqualTo(Offered.Fit.FITS);
    assertThat(offered.exitCode()).isZero();
  }

  @Test
  void aRackOfLiquidCooledServersForDollarsMillionsDoesNotFitThePod() {
    Offered.Fitting rack = option("gb300-nvl72");
    assertThat(rack.fit()).isNotEqualTo(Offered.Fit.FITS);
    assertThat(rack.why()).isNotBlank();
  }

  @Test
  void aModelOfACountryOfConcernIsOutByItsRule() {
    Offered.Fitting model = option("qwen3.6-27b:int4");
    assertThat(model.fit()).isEqualTo(Offered.Fit.OUT);
    assertThat(model.rule()).isEqualTo("ML-070");
  }

  @Test
  void everyOptionThatDoesNotFitSaysWhy() {
    for (Offered.InSlot slot : offered.slots()) {
      assertThat(slot.options())
          .filteredOn(each -> each.fit() != Offered.Fit.FITS)
          .allSatisfy(each -> assertThat(each.why()).as(each.id()).isNotBlank());
    }
  }

  @Test
  void countsByServerAddUpToTheWholeSinceExactlyOneStandsInThePod() {
    Counted counted = configurator.count(request, "server", List.of(), done -> {});
    BigInteger all = counted.rows().get(0).certain();
    BigInteger sum =
        counted.rows().stream()
            .skip(1)
            .map(Counted.Row::certain)
            .reduce(BigInteger.ZERO, BigInteger::add);
    // 64 accelerators are needed, so no configuration does without a server.
    assertThat(sum).isEqualTo(all).isPositive();
    assertThat(offered.certain().count()).isEqualTo(all);
  }

  @Test
  void anotherDestinationIsCountedAsIfThePartiesSatThere() {
    Counted counted = configurator.count(request, null, List.of("KE", "CN"), done -> {});
    assertThat(counted.rows()).hasSize(2);
    assertThat(counted.rows().get(0).certain()).isPositive();
    // The program takes no country of concern as a target.
    assertThat(counted.rows().get(1).certain()).isZero();
    assertThat(counted.rows().get(1).possible()).isZero();
  }

  @Test
  void whatIsNotKnownIsRefusedWithWhatWasPerhapsMeant() {
    assertThatThrownBy(() -> configurator.options(request, "serve", () -> false))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("server");
    assertThatThrownBy(() -> configurator.count(request, "chips", List.of(), done -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("chip");
  }

  @Test
  void formsAreThoseOfTheirSchemas() throws IOException {
    Counted counted = configurator.count(request, "chip", List.of(), done -> {});
    valid("options", OfferedJson.of(offered));
    valid("counts", CountedJson.of(counted));
    assertThat(OfferedText.of(offered, true)).contains("fits     nv-rtx-pro-server");
  }

  private static void valid(String schema, String json) throws IOException {
    var form =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/schema/" + schema + ".schema.json")));
    assertThat(form.validate(new ObjectMapper().readTree(json))).isEmpty();
  }
}
