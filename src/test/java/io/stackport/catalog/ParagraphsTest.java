package io.stackport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paragraphs a part of an entry covers: yes, no, or only in part. */
final class ParagraphsTest {

  @ParameterizedTest(name = "{2} in {0} but {1}")
  @CsvSource({
    "*, '', '', true",
    "*, '', .b.5, true",
    "*, .y, '', null",
    "*, .y, .y, false",
    "*, .y, .y.2, false",
    "*, .y, .x, true",
    ".b .c .z.1, '', '', null",
    ".b .c .z.1, '', .b, true",
    ".b .c .z.1, '', .b.5, true",
    ".b .c .z.1, '', .g, false",
    ".b .c .z.1, '', .z, null",
    ".b .c .z.1, '', .z.1.a, true",
    ".b .c .z.1, '', .z.2, false",
    ".b, .b.5, .b, null",
    ".b, .b.5, .b.5, false",
    ".b, .b.5, .b.4, true",
    ".b, '', .bb, false",
    "'', '', '', null",
    "'', '', .b, null",
    ".b, .b.5, .other, false",
    ".b, .b.5, .b.other, true",
    "*, .y, .other, true",
  })
  void coversByParagraph(String covers, String except, String paragraph, String expected) {
    Boolean covered = new Paragraphs(words(covers), words(except)).cover(paragraph);
    assertThat(String.valueOf(covered)).isEqualTo(expected);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
  }
}
