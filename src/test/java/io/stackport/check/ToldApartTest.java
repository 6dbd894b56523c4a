package io.stackport.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs in more than name, title, quantities and size of the site is judged by itself. */
final class ToldApartTest {
  private static final String JSON =
      """
      {"bundle": "one", "title": "One", "on": "2026-11-24", "destinations": ["KE"],
       "movement": {"from": "US"},
       "parties": [{"role": "endUser", "name": "Acme", "country": "KE", "kind": "private"}],
       "site": {"country": "KE", "powerKw": 500, "rackPositions": 20, "volts": 400},
       "authorizations": [{"number": "D1", "eccns": ["4A090.a"], "to": ["KE"], "quantity": 8}],
       "select": [{"id": "nv-rtx-pro-server", "chip": "nv-rtxpro6000-se", "quantity": 8},
        {"id": "nv-sn5610", "quantity": 2}, {"id": "sso"}]}""";

  private static final String YAML =
      """
      bundle: one
      title: One
      on: 2026-11-24
      destinations: [KE]
      movement: { from: US }
      parties:
        - { role: endUser, name: Acme, country: KE, kind: private }
      site: { country: KE, powerKw: 500, rackPositions: 20, volts: 400 }
      authorizations: [{ number: D1, eccns: [4A090.a], to: [KE], quantity: 8 }]
      select:
        - { id: nv-rtx-pro-server, chip: nv-rtxpro6000-se, quantity: 8 }
        - { id: nv-sn5610, quantity: 2 }
        - { id: sso }
      """;

  private static final Checks CHECKS =
      new Checks(Shipped.catalog(), Shipped.book(), "test", new Keeping(64L << 20, 0), note -> {});

  private long hits;
  private long cases;

  @BeforeAll
  static void keep() {
    said(JSON, true, Posture.ENFORCED, null);
    said(YAML, false, Posture.ENFORCED, null);
    assertThat(CHECKS.keptCases()).isEqualTo(2);
  }

  @BeforeEach
  void count() {
    hits = CHECKS.tally().hits();
    cases = CHECKS.keptCases();
  }

  private long moreHits() {
    return CHECKS.tally().hits() - hits;
  }

  private long moreCases() {
    return CHECKS.keptCases() - cases;
  }

  private static String said(String text, boolean json, Posture posture, @Nullable LocalDate on) {
    Source source = new Source.Text("body", text, json);
    String kept = Said.of(() -> CHECKS.check(source, posture, on));
    assertThat(kept).isEqualTo(Said.of(() -> CHECKS.afresh(source, posture, on)));
    return kept;
  }

  private static String replaced(String text, String what, String by) {
    assertThat(text).contains(what);
    return text.replace(what, by);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\": 8}, | \"quantity\": 9},",
        "\"quantity\": 2   | \"quantity\": 100000000",
        "\"one\"           | \"other-1\"       ",
        "\"One\"           | \"An \\\"other\\\" idée\"",
        "\"title\": \"One\", | ''",
        "\"powerKw\": 500  | \"powerKw\": 0",
        "\"rackPositions\": 20 | \"rackPositions\": 10000000",
      })
  void whatIsTheSameCaseIsKnown(String what, String by) {
    said(replaced(JSON, what.strip(), by.strip()), true, Posture.ENFORCED, null);
    assertThat(moreHits()).isEqualTo(1);
    assertThat(moreCases()).isZero();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-se, quantity: 8  | -se, quantity: 9",
        "-se, quantity: 8  | -se, quantity: +7",
        ", quantity: 2    | ''",
        "bundle: one      | bundle: other",
        "title: One       | title: 'Other: one'",
        "powerKw: 500     | powerKw: 1",
        "- { id: sso }    | '- { id: sso, quantity: 3 }'"
      })
  void whatIsTheSameCaseInYamlIsKnown(String what, String by) {
    said(replaced(YAML, what.strip(), by.strip()), false, Posture.ENFORCED, null);
    assertThat(moreHits()).isEqualTo(1);
  }

  @Test
  void anotherDayAndAnotherPostureAreOtherCases() {
    said(JSON, true, Posture.CODIFIED, null);
    said(JSON, true, Posture.ENFORCED, LocalDate.of(2026, 1, 14));
    said(JSON, true, Posture.ENFORCED, LocalDate.of(2026, 11, 24));
    said(replaced(JSON, "2026-11-24", "2026-11-25"), true, Posture.ENFORCED, null);
    assertThat(moreHits()).isZero();
    assertThat(moreCases()).isEqualTo(4);
  }

  /** Everything else that is written is part of what a case is known by. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\": 8}], | \"quantity\": 7}],",
        "\"Acme\"           | \"Acmf\"",
        "\"from\": \"US\"   | \"from\": \"GB\"",
        "\"volts\": 400     | \"volts\": 415",
        "\"powerKw\": 500,  | ''",
        "\"powerKw\": 500   | \"powerKw\": 500.5",
        "\"powerKw\": 500   | \"powerKw\": 5e2",
        "\"powerKw\": 500   | \"powerKw\": 20000000",
        "\"quantity\": 2   | \"quantity\": 2.0",
        "\"rackPositions\": 20 | \"rackPositions\": 20.0",
        "\"role\": \"endUser\", \"name\": \"Acme\" | \"name\": \"Acme\", \"role\": \"endUser\"",
        "\"sso\"            | \"dlp\"",
        "\"one\"            | \"one\\n\"",
        "\"destinations\": [\"KE\"] | \"destinations\": [\"KE\", \"UG\"]",
        "\"destinations\": [\"KE\"] | \"destinations\":  [\"KE\"]",
        "\"kind\": \"private\"}] | \"kind\": \"private\"}], \"endUse\": {\"military\": true}"
      })
  void whatIsWrittenOtherwiseIsAnotherCase(String what, String by) {
    said(replaced(JSON, what.strip(), by.strip()), true, Posture.ENFORCED, null);
    assertThat(moreHits()).isZero();
  }

  /** The same refusals, with line and column. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\": 8}, | \"quantity\": 0},",
        "\"quantity\": 8}, | \"quantity\": -1},",
        "\"quantity\": 8}, | \"quantity\": 1.5},",
        "\"quantity\": 8}, | \"quantity\": \"8\"},",
        "\"quantity\": 8}, | \"quantity\": null},",
        "\"quantity\": 8}, | \"quantity\": true},",
        "\"quantity\": 8}, | \"quantity\": 100000001},",
        "\"quantity\": 8}, | \"quantity\": 99999999999999999999},",
        "\"quantity\": 8}, | \"quantity\": 08},",
        "\"quantity\": 8}, | \"quantity\": NaN},",
        "\"quantity\": 8}, | \"quantity\": 8, \"quantity\": 8},",
        "\"one\"           | \"One\"",
        "\"one\"           | \"-one\"",
        "\"one\"           | \"\"",
        "\"one\"           | 1",
        "\"One\"           | null",
        "\"One\"           | \"O\u202ene\"",
        "\"One\"           | \"On\\u0435\"",
        "\"One\"           | \"One\\u0000\"",
        "\"One\"           | 1",
        "\"title\": \"One\" | \"title\": \"One\", \"title\": \"One\"",
        "\"on\": \"2026-11-24\" | \"on\": \"2026-11-24\", \"on\": \"2026-11-24\"",
        "\"powerKw\": 500  | \"powerKw\": -1",
        "\"powerKw\": 500  | \"powerKw\": \"500\"",
        "\"powerKw\": 500  | \"powerKw\": null",
        "\"powerKw\": 500  | \"powerKw\": 1000000001",
        "\"powerKw\": 500  | \"powerKw\": 500, \"powerKw\": 500",
        "\"rackPositions\": 20 | \"rackPositions\": 20.5",
        "\"rackPositions\": 20 | \"rackPositions\": 10000001",
        "\"select\": [     | \"select\": [7, ",
        "\"select\": [     | \"select\": [], \"select\": [",
        "{\"id\": \"sso\"}]} | {\"id\": \"sso\"}]} {}",
        "{\"id\": \"sso\"}]} | {\"id\": \"sso\"}]",
        "{\"id\": \"sso\"} | {\"id\": \"ssoo\"}"
      })
  void whatIsRefusedIsRefusedInTheSameWords(String what, String by) {
    assertThat(said(replaced(JSON, what.strip(), by.strip()), true, Posture.ENFORCED, null))
        .startsWith("refused: ");
    assertThat(moreHits()).isZero();
    assertThat(moreCases()).isZero();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "quantity: 8 }   | quantity: 0 }",
        "quantity: 8 }   | quantity: 8.5 }",
        "quantity: 8 }   | quantity: '8' }",
        "quantity: 8 }   | quantity: }",
        "quantity: 8 }   | quantity: 8, quantity: 8 }",
        "quantity: 8 }   | quantity: 100000001 }",
        "bundle: one     | bundle: 1",
        "bundle: one     | 'bundle: one\nbundle: two'",
        "title: One      | title: 1",
        "title: One      | 'title:'",
        "powerKw: 500    | powerKw: ~",
        "powerKw: 500    | powerKw: -1",
        "rackPositions: 20 | rackPositions: 20.5",
        "{ id: sso }     | sso"
      })
  void whatIsRefusedInYamlIsRefusedInTheSameWords(String what, String by) {
    String text = replaced(YAML, what.strip(), by.strip().replace("\\n", "\n"));
    assertThat(said(text, false, Posture.ENFORCED, null)).startsWith("refused: ");
    assertThat(moreHits()).isZero();
    assertThat(moreCases()).isZero();
  }

  @Test
  void aFileAndAPartOfADocumentAreJudgedByThemselves() {
    Source file = Source.of(java.nio.file.Path.of("examples/03-kenya-health-pod/bundle.yaml"));
    String one = Said.of(() -> CHECKS.check(file, Posture.ENFORCED, null));
    assertThat(Said.of(() -> CHECKS.check(file, Posture.ENFORCED, null))).isEqualTo(one);
    assertThat(moreHits()).isZero();
    assertThat(moreCases()).isZero();
  }

  @Test
  void nothingIsKeptWhereNothingIsToBe() {
    Checks plain =
        new Checks(Shipped.catalog(), Shipped.book(), "test", Keeping.NOTHING, note -> {});
    Source text = new Source.Text("body", JSON, true);
    assertThat(Said.of(() -> plain.check(text, Posture.ENFORCED, null)))
        .isEqualTo(Said.of(() -> CHECKS.check(text, Posture.ENFORCED, null)));
    assertThat(plain.keeping()).isFalse();
    assertThat(plain.keptCases()).isZero();
    assertThat(plain.tally().alone()).isEqualTo(1);
  }
}
