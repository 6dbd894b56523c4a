package io.stackport.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.document.JsonReader;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document taken apart, as a text and as a tree. */
final class CutTest {
  private static final Set<String> AMOUNTS = Set.of("powerKw", "rackPositions");
  private static final String TEXT =
      """
      {"bundle": "a-1", "on": "2026-11-24", "title": "T",
       "site": {"powerKw": 50, "rackPositions": 7, "site": {"powerKw": 1}}, "needs": {"powerKw": 2},
       "select": [{"id": "x", "quantity": 12, "facts": {"quantity": 3}}, {"id": "y"}]}""";

  private static Cut text(String json) {
    return Objects.requireNonNull(Cut.of(json, AMOUNTS));
  }

  private static Cut tree(String json) {
    return Objects.requireNonNull(Cut.of(JsonReader.read("t", json).root(), AMOUNTS));
  }

  @Test
  void theTextKeepsEverythingElseAsItIsWritten() {
    Cut cut = text(TEXT);
    assertThat(cut.context())
        .isEqualTo(
            "{\"on\": \"2026-11-24\", \"site\": {\"powerKw\": , \"rackPositions\": ,"
                + " \"site\": {\"powerKw\": 1}}, \"needs\": {\"powerKw\": 2},\n }");
    assertThat(cut.selection())
        .isEqualTo(
            "[{\"id\": \"x\", \"quantity\": , \"facts\": {\"quantity\": 3}}, {\"id\": \"y\"}]");
    assertThat(cut.name()).isEqualTo("a-1");
    assertThat(cut.title()).isEqualTo("T");
    assertThat(cut.quantities()).containsExactly(12, 1);
    assertThat(cut.amounts()).isEqualTo(Map.of("powerKw", 50L, "rackPositions", 7L));
  }

  @Test
  void theTreeKeepsWhatTheTextKeeps() {
    Cut cut = tree(TEXT);
    assertThat(cut.context())
        .isEqualTo(
            "{\"on\":\"2026-11-24\",\"site\":{\"site\":{\"powerKw\":1}},\"needs\":{\"powerKw\":2}}"
                + "[powerKw, rackPositions]");
    assertThat(cut.selection())
        .isEqualTo("[{\"id\":\"x\",\"facts\":{\"quantity\":3}},{\"id\":\"y\"}]");
    assertThat(cut.quantities()).containsExactly(12, 1);
    assertThat(cut.amounts()).isEqualTo(text(TEXT).amounts());
    assertThat(cut.name()).isEqualTo("a-1");
    assertThat(cut.title()).isEqualTo("T");
  }

  /** A key that is written in another way is the same key. */
  @Test
  void keysAreReadBeforeTheyAreCompared() {
    Cut cut = text(TEXT.replace("\"quantity\": 12", "\"quant\\u0069ty\": 12"));
    assertThat(cut.quantities()).containsExactly(12, 1);
    assertThat(cut.selection()).contains("\"quant\\u0069ty\": ,");
  }

  @Test
  void amountsThatAreNotPlainStayInTheContext() {
    for (String number : new String[] {"5.5", "5e1", "10000001", "-1", "\"50\"", "null"}) {
      String other = TEXT.replace("\"powerKw\": 50", "\"powerKw\": " + number);
      assertThat(text(other).context()).contains("\"powerKw\": " + number + ",");
      assertThat(tree(other).amounts()).containsOnlyKeys("rackPositions");
    }
    assertThat(Objects.requireNonNull(Cut.of(TEXT, Set.of())).context())
        .contains("\"powerKw\": 50");
  }

  @Test
  void aTitleIsLookedAt() {
    assertThat(text(TEXT.replace("\"T\"", "\"Té\"")).title()).isEqualTo("Té");
    for (String title : new String[] {"T\u202e", "T\u0435", "\uff34"}) {
      assertThat(Cut.of(TEXT.replace("\"T\"", '"' + title + '"'), AMOUNTS)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bundle\": \"A\", \"select\": [{\"id\": \"x\"}]}",
        "{\"bundle\": \"\", \"select\": [{\"id\": \"x\"}]}",
        "{\"bundle\": \"a\", \"title\": null, \"select\": [{\"id\": \"x\"}]}",
        "{\"bundle\": \"a\", \"select\": []}",
        "{\"bundle\": \"a\", \"select\": [{\"id\": \"x\", \"quantity\": 1.0}]}",
        "{\"bundle\": \"a\", \"select\": [{\"id\": \"x\", \"quantity\": 0}]}",
        "{\"bundle\": \"a\", \"select\": [{\"id\": \"x\", \"quantity\": 100000001}]}",
        "{\"bundle\": \"a\", \"select\": [[]]}",
        "{\"select\": [{\"id\": \"x\"}]}",
        "[]"
      })
  void whatIsNotPlainIsNotTakenApart(String json) {
    assertThat(Cut.of(json, AMOUNTS)).isNull();
    assertThat(Cut.of(JsonReader.read("t", json).root(), AMOUNTS)).isNull();
  }
}
