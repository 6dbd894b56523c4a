package io.stackport.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.document.Digest;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.ledger.Decision;
import io.stackport.ledger.Ledger;
import io.stackport.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a ledger. */
final class LedgerCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "019ad5a2-7b5c-7c1e-8a55-0d5cf1c3a11";

  @TempDir Path folder;

  @BeforeEach
  void threeDecisions() {
    try (Ledger ledger = Ledger.open(LedgerSettings.of(folder.resolve("data"), null), note -> {})) {
      append(ledger, 1, "checks", 5, LocalDate.of(2020, 3, 1));
      append(ledger, 2, "matrix", 0, LocalDate.of(2026, 11, 24));
      append(ledger, 3, "checks", 20, LocalDate.of(2026, 11, 25));
    }
  }

  static byte[] input(int number) {
    return ("name: Żółw " + number + "\n").getBytes(UTF_8);
  }

  static Decision decision(int number, String operation, int exit) {
    return decision(number, operation, exit, LocalDate.of(2026, 11, 24));
  }

  private static Decision decision(int number, String operation, int exit, LocalDate day) {
    return new Decision(
        ID + number,
        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        "127.0.0.1",
        operation,
        new TreeMap<>(Map.of("posture", "enforced", "on", "2026-11-24")),
        "application/yaml",
        Digest.of(input(number)),
        "a".repeat(64),
        "b".repeat(64),
        "c".repeat(64),
        "0.1.0",
        new TreeMap<>(Map.of("ship", LocalDate.of(2026, 11, 24))),
        "enforced",
        exit,
        "something is open",
        new TreeSet<>(List.of("AC-015", "CL-402")),
        "d".repeat(64),
        true);
  }

  private static void append(Ledger ledger, int number, String operation, int exit, LocalDate day) {
    ledger.append(decision(number, operation, exit, day), input(number), null).join();
  }

  private Run run(String words) {
    return Run.of(folder, (words + " --data @/data").split(" "));
  }

  private static void valid(String schema, String json) throws IOException {
    JsonNode form = JSON.readTree(Path.of("docs/schema", schema).toFile());
    assertThat(new SchemaCheck(form).problems(new Document(schema, JSON.readTree(json), Map.of())))
        .isEmpty();
  }

  @Test
  void verifySaysThatItHolds() throws IOException {
    Run verify = run("ledger verify");
    assertThat(verify.err()).isEmpty();
    assertThat(verify.code()).isZero();
    assertThat(verify.out())
        .contains("entries 1 to 3, 3 in all\n")
        .contains("checkpoints, the last one that holds is of entry 3\n")
        .containsPattern("\nHOLDS  entry 3 has the hash [0-9a-f]{64}\n$");
    Run json = run("ledger verify --format json");
    assertThat(json.code()).isZero();
    valid("ledger-verify.schema.json", json.out());
    assertThat(JSON.readTree(json.out()).path("holds").asBoolean()).isTrue();
  }

  @Test
  void verifySaysWhatDoesNotHold() throws IOException {
    Path checkpoints = folder.resolve("data/checkpoints.ndjson");
    String text = Files.readString(checkpoints);
    Files.writeString(checkpoints, text.replace("\"hash\":\"", "\"hash\":\"0"));
    Run verify = run("ledger verify");
    assertThat(verify.code()).isEqualTo(4);
    assertThat(verify.out())
        .contains("DOES NOT HOLD  1 fault\n")
        .contains(
            "  signature   the checkpoint of entry 3 in checkpoints.ndjson:1 has a wrong"
                + " signature\n");
    Run json = run("ledger verify --format json");
    assertThat(json.code()).isEqualTo(4);
    valid("ledger-verify.schema.json", json.out());
    assertThat(JSON.readTree(json.out()).at("/faults/0/kind").asText()).isEqualTo("signature");
  }

  @Test
  void showsADecision() throws IOException {
    Run show = run("ledger show " + ID + "2");
    assertThat(show.code()).isZero();
    assertThat(show.out())
        .startsWith(ID + "2  something is open\n")
        .contains("  asked      matrix on=2026-11-24 posture=enforced\n")
        .contains("  by         127.0.0.1 at 2026-11-24T12:00:00Z\n")
        .contains("  entry      2 of ledger ")
        .contains("  signed     a checkpoint stands over it\n");
    Run json = run("ledger show " + ID + "2 --format json");
    valid("decision.schema.json", json.out());
    assertThat(JSON.readTree(json.out()).at("/place/entry").asInt()).isEqualTo(2);
    assertThat(run("ledger show " + ID + "3 --input").out()).isEqualTo("name: Żółw 3\n");
  }

  @Test
  void saysHowIdsLook() {
    for (String option : List.of("", " --input", " --format json")) {
      Run show = run("ledger show nothing" + option);
      assertThat(show.code()).isEqualTo(2);
      assertThat(show.err())
          .contains("the ledger has no decision `nothing`")
          .contains("ids look like 019ad5a2-");
    }
  }

  @Test
  void listsTheNewestFirst() {
    Run list = run("ledger list");
    assertThat(list.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "entry id at caller operation exit",
            "3 " + ID + "3 2026-11-25T12:00:00Z 127.0.0.1 checks 20",
            "2 " + ID + "2 2026-11-24T12:00:00Z 127.0.0.1 matrix 0",
            "1 " + ID + "1 2020-03-01T12:00:00Z 127.0.0.1 checks 5");
    assertThat(ids("--operation checks")).containsExactly("3", "1");
    assertThat(ids("--exit 0")).containsExactly("2");
    assertThat(ids("--from 2026-11-24 --to 2026-11-24")).containsExactly("2");
    assertThat(ids("--caller 127.0.0.1 --limit 1")).containsExactly("3");
    assertThat(run("ledger list --caller nobody").out()).isEqualTo("no such decisions\n");
  }

  private List<String> ids(String options) {
    return run("ledger list " + options)
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(" ")[0])
        .toList();
  }

  @Test
  void whatIsExportedCanBeVerifiedElsewhere() throws IOException {
    Run export = run("ledger export -o @/export.ndjson");
    assertThat(export.code()).isZero();
    assertThat(export.err()).isEqualTo("3 entries in @/export.ndjson\n");
    assertThat(run("ledger export").out())
        .isEqualTo(Files.readString(folder.resolve("export.ndjson")));
    Run verify =
        Run.of(
            folder,
            "ledger",
            "verify",
            "--export",
            "@/export.ndjson",
            "--public-key",
            "@/data/ledger-key.pub.pem",
            "--checkpoints",
            "@/data/checkpoints.ndjson");
    assertThat(verify.out()).contains("HOLDS  entry 3");
    assertThat(verify.code()).isZero();
  }

  @Test
  void expiresWhatWasKeptLongEnoughAndNothingElse() {
    Run early = run("ledger expire --before 2026-11-25");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("must be kept").contains("15 CFR 762.6");
    // The only checkpoint stands over entries that must be kept, too.
    Run none = run("ledger expire --before 2021-01-01");
    assertThat(none.code()).isZero();
    assertThat(none.out())
        .isEqualTo("nothing goes: no entries from before 2021-01-01 stand under a checkpoint\n");
    assertThat(run("ledger list").out().lines()).hasSize(4);
  }

  @Test
  void badInput() {
    assertThat(Run.of(folder, "ledger").code()).isEqualTo(2);
    assertThat(Run.of(folder, "ledger").err()).contains("say what: ledger verify");
    assertThat(run("ledger verify --from 0").err()).contains("entries are numbered from 1");
    assertThat(run("ledger verify --from 2 --export @/x").code()).isEqualTo(2);
    assertThat(run("ledger list --limit 0").err()).contains("--limit is 0");
    assertThat(run("ledger verify --checkpoints @/none").err()).contains("cannot be read");
    assertThat(run("ledger verify --public-key @/none").err()).contains("is no public key");
    Run elsewhere = Run.of(folder, "ledger", "verify", "--data", "@/elsewhere");
    assertThat(elsewhere.code()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("@/elsewhere: holds no ledger").contains("--data");
    Run export = run("ledger export -o @/none/export.ndjson");
    assertThat(export.code()).isEqualTo(2);
    assertThat(export.err()).contains("@/none/export.ndjson: cannot be written");
  }
}
