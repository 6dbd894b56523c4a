package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One value changes; everything else, comments too, stays to the letter. */
final class YamlEditTest {
  private static final String TEXT =
      """
      # Above.
      topic: t   # beside
      scenarios:
        - name: é 🙂 first   # of two
          then: [A, B]      # why
          with:
            to: VN
        # Between.
        - { name: second, then: [] }
        - name: third
          then:
            - A   # one
            - B

      # Below.
      """;

  private static String set(String text, int scenario, String key, String value) {
    return YamlEdit.set(
        text, "/scenarios/" + scenario, key, YamlReader.read("value", value).root());
  }

  @Test
  void replacesAValueInItsPlace() {
    assertThat(set(TEXT, 0, "then", "[C]"))
        .isEqualTo(TEXT.replace("then: [A, B]      # why", "then: [C]      # why"));
    assertThat(set(TEXT, 1, "then", "[\"C?\"]"))
        .isEqualTo(TEXT.replace("then: []", "then: [\"C?\"]"));
    assertThat(set(TEXT, 2, "then", "[]"))
        .isEqualTo(TEXT.replace("then:\n      - A   # one\n      - B\n", "then: []\n"));
  }

  @Test
  void addsAKeyBehindTheOthers() {
    assertThat(set(TEXT, 0, "confirmed", "false"))
        .isEqualTo(TEXT.replace("to: VN\n", "to: VN\n    confirmed: false\n"));
    assertThat(set(TEXT, 1, "confirmed", "false"))
        .isEqualTo(TEXT.replace("then: [] }", "then: [], confirmed: false }"));
    assertThat(set(TEXT, 2, "confirmed", "false"))
        .isEqualTo(TEXT.replace("      - B\n", "      - B\n    confirmed: false\n"));
  }
}
