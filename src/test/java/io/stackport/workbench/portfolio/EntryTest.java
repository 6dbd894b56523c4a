package io.stackport.workbench.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntryTest {
  private static Entry read(String json) {
    return Entry.of(new Stored("p:1", Path.of("p"), json.getBytes(UTF_8)));
  }

  @Test
  void theContextIsAllButNameTitleAndSelection() {
    Entry one =
        read(
            """
            {"bundle": "a", "title": "é \\" }", "on": "2026-11-24", "select": [{"id": "x"}],
             "site": {"bundle": "inner", "powerKw": 1}}""");
    Entry other =
        read(
            """
            {"bundle": "b", "title": "t", "on": "2026-11-24", "select": [{"id": "y"}, {"id": "z"}],
             "site": {"bundle": "inner", "powerKw": 1}}""");
    Entry more =
        read(
            """
            {"bundle": "b", "title": "t", "on": "2026-11-24", "select": [{"id": "y"}, {"id": "z"}],
             "site": {"bundle": "inner", "powerKw": 2}}""");
    assertThat(one.plain()).isTrue();
    assertThat(one.context()).isEqualTo(other.context()).isNotEqualTo(more.context());
    assertThat(one.selection()).isNotEqualTo(other.selection());
    assertThat(other.selection()).isEqualTo(more.selection());
    assertThat(one.name()).isEqualTo("a");
  }

  @Test
  void theSelectionIsWithoutQuantities() {
    Entry one =
        read(
            """
            {"bundle":"a","select":[{"id":"x","quantity":12,"facts":{"quantity":3}},{"id":"y"}]}""");
    Entry other =
        read(
            """
            {"bundle":"a","select":[{"id":"x","quantity":7,"facts":{"quantity":3}},{"id":"y"}]}""");
    Entry facts =
        read(
            """
            {"bundle":"a","select":[{"id":"x","quantity":7,"facts":{"quantity":4}},{"id":"y"}]}""");
    assertThat(one.selection()).isEqualTo(other.selection()).isNotEqualTo(facts.selection());
    assertThat(one.quantities()).containsExactly(12, 1);
    assertThat(other.quantities()).containsExactly(7, 1);
    assertThat(one.items())
        .map(Object::toString)
        .containsExactly("{\"id\":\"x\",\"facts\":{\"quantity\":3}}", "{\"id\":\"y\"}");
  }

  /** Read as a tree and judged alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bundle\":\"a\"}",
        "{\"select\":[{\"id\":\"x\"}]}",
        "{\"bundle\":7,\"select\":[{\"id\":\"x\"}]}",
        "{\"bundle\":\" \",\"select\":[{\"id\":\"x\"}]}",
        "{\"bundle\":\"a\",\"select\":[]}",
        "{\"bundle\":\"a\",\"select\":[\"x\"]}",
        "{\"bundle\":\"a\",\"select\":{\"id\":\"x\"}}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":0}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":-1}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":1.5}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":\"1\"}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":100000001}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":99999999999999999999}]}"
      })
  void whatIsNotWrittenAsMostIsNotPlain(String json) {
    assertThat(read(json).plain()).isFalse();
  }

  /** Two of them would cancel each other out unseen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bundle\":\"a\",\"bundle\":\"b\",\"select\":[{\"id\":\"x\"}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\"}],\"select\":[{\"id\":\"y\"}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"quantity\":1,\"quantity\":2}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\"}]} {}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\"}]",
        "[]"
      })
  void whatIsNoDocumentIsRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("p:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\"},{\"id\":\"x\"}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"movement\":{}}]}",
        "{\"bundle\":\"a\",\"select\":[{\"id\":\"x\",\"parties\":[]}]}"
      })
  void whatCannotStandAmongOthersHasNoItems(String json) {
    assertThat(read(json).items()).isEmpty();
  }
}
