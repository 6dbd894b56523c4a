package io.stackport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.fact.ExceptionFlag;
import io.stackport.fact.Fact;
import io.stackport.fact.ReasonForControl;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Commerce Control List: what its license paragraphs say of a classification. */
final class ControlListTest {
  private static final ControlList LIST =
      Shipped.catalog().on(LocalDate.of(2026, 11, 24)).controlList();

  private static String reasons(String eccn) {
    return LIST.facts(List.of(eccn)).stream()
        .filter(ReasonForControl.class::isInstance)
        .map(ReasonForControl.class::cast)
        .map(
            each ->
                (each.column().isEmpty() ? each.reason() + ":" + each.scope() : each.column())
                    + (each.applies() == null ? "?" : ""))
        .sorted()
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Written down from the license paragraphs of the entries. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "4A003.b, AT1 CC1? NS1",
    "4A003.g, AT1 CC1? NS2",
    "4A003, AT1 CC1? NS1? NS2? RS:ac-higher? RS:ac-lower?",
    "4A003.z.1.a, AT1 CC1? NS1 RS:ac-higher",
    "4A003.z.2.b, AT1 CC1? NS2 RS:ac-lower",
    "3A090.a, AT1 RS:ac-higher",
    "3A090.b, AT1 RS:ac-lower",
    "3A090.c, AT1 RS:ac-memory",
    "4A090.a, AT1 RS:ac-higher",
    "4A090, AT1 RS:ac-higher? RS:ac-lower?",
    "4E091, AT1 RS:weights",
    "5A002.a, AT1 EI:encryption NS1",
    "5A002.z.1.a, AT1 EI:encryption NS1 RS:ac-higher",
    "5D002.c.1, AT1 EI:encryption NS1",
    "5A992.c, AT1",
    "5A992.z.2, AT1 RS:ac-lower",
    "5A001.b.5, AT1 NS1",
    "5A001.b.4, AT1 NS2",
    "5A001.f.1, AT1 NS2 SL:all",
    "0A979, CC1",
    "0A002, -:other-agency",
    "1C350, AT:prose CB2 CW:prose",
    "EAR99, ''",
  })
  void reasonsAreThoseOfTheParagraph(String eccn, String expected) {
    assertThat(reasons(eccn)).isEqualTo(expected);
  }

  private static String flags(String eccn) {
    return LIST.facts(List.of(eccn)).stream()
        .filter(ExceptionFlag.class::isInstance)
        .map(ExceptionFlag.class::cast)
        .map(
            each ->
                each.code()
                    + (each.valueUsd() == null ? "" : "$" + each.valueUsd())
                    + (each.eligible() == null ? "?" : each.eligible() ? "" : "!"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "4A003.b, APP STA-A5 STA-A6",
    "4A003.g, GBS LVS$5000 STA-A5 STA-A6",
    "5A001.b.1, GBS LVS$5000 STA-A5 STA-A6",
    "5A001.b.5, STA-A5 STA-A6!",
    "5A001.c, GBS LVS$3000 STA-A5 STA-A6",
    "5A001.j, ACE GBS STA-A5! STA-A6!",
    "3A090.a, ACM AIA LPP STA-A5 STA-A6",
    "3A090.c, ACM HBM STA-A5 STA-A6",
    "5A002.a, ENC LVS$500? STA-A5 STA-A6",
    "4A005, ACE ACM? AIA? LPP? STA-A5! STA-A6!",
    "EAR99, ''",
  })
  void exceptionsAreThoseOfTheParagraph(String eccn, String expected) {
    assertThat(flags(eccn)).isEqualTo(expected);
  }

  @Test
  void everyEntryIsThereAndKnown() {
    Set<String> entries =
        LIST.rows().stream().filter(eccn -> !eccn.contains(".")).collect(Collectors.toSet());
    // 633 of the table that was parsed, and three whose rows it had given to the entry before them.
    assertThat(entries).hasSize(636).contains("3E002", "0D614", "2B352");
    assertThat(LIST.knows("5A002.z.1.a")).isTrue();
    assertThat(LIST.knows("9Z999")).isFalse();
    assertThat(LIST.knows("EAR99")).isTrue();
  }

  /** An entry without any reason would pass for free. */
  @Test
  void noEntryIsWithoutAReason() {
    assertThat(LIST.rows()).allSatisfy(eccn -> assertThat(reasons(eccn)).isNotEmpty());
  }

  @Test
  void readingsCoverWhatTheParagraphsTreatApart() {
    assertThat(LIST.readings("3A090")).containsExactly("3A090.a", "3A090.b", "3A090.c");
    assertThat(LIST.readings("4A090")).containsExactly("4A090.a", "4A090.b");
    assertThat(LIST.readings("5A992.c")).containsExactly("5A992.c");
    assertThat(LIST.readings("4A003"))
        .contains("4A003.b", "4A003.g", "4A003.z.1.a", "4A003.z.2.b")
        .doesNotContain("4A003.other");
    assertThat(LIST.readings("3B001")).contains("3B001.other");
  }

  /** Where no reading is known to bear a reason, the entry may not bear it for certain. */
  @Test
  void anEntrysCertainReasonsAreThoseOfAllItsReadings() {
    for (String eccn : LIST.rows()) {
      Set<String> certain = certain(eccn);
      for (String reading : LIST.readings(eccn)) {
        assertThat(certain(reading)).as(eccn + " read as " + reading).containsAll(certain);
      }
    }
  }

  private static Set<String> certain(String eccn) {
    return LIST.facts(List.of(eccn)).stream()
        .filter(ReasonForControl.class::isInstance)
        .map((Fact each) -> (ReasonForControl) each)
        .filter(each -> Boolean.TRUE.equals(each.applies()))
        .map(each -> each.reason() + each.column() + each.scope())
        .collect(Collectors.toSet());
  }
}
