package io.stackport.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look like others are told; names of the world are not. */
final class LetteringTest {

  private static List<Problem> problems(String name) {
    Document document =
        JsonReader.read(
            "t.json",
            "{\n  \"parties\": [ { \"name\": \"" + name.replace("\"", "\\\"") + "\" } ]\n}");
    return Lettering.problems(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Société Générale d'Énergie nº 5",
        "ООО «Ромашка» 2000",
        "中芯国际 SMIC株式会社",
        "ソニーグループAI",
        "삼성SDS",
        "شركة الاتصالات",
        "می‌خواهم",
        "क्‍ष",
        "Ελληνική Τράπεζα ΑΕ",
        "Åland — “Ærø” 3½ µW ™ €5",
        "Nguyễn Thị Minh",
        "O'Brien & Sons\\t(Ltd.)\\nsecond line",
        "📦 crates",
      })
  void namesOfTheWorldAreRead(String name) {
    assertThat(problems(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hu\\u0430wei | the word `Huаwei` mixes letters that look alike: Cyrillic and Latin",
        "\\u039dVIDIA | the word `ΝVIDIA` mixes letters that look alike: Greek and Latin",
        "Acme\\u202e Ltd | `Acme\\u202e Ltd` has the character \\u202e, which nobody sees",
        "Ac\\u200bme | `Ac\\u200bme` has the character \\u200b, which nobody sees",
        "Ac\\u200cme | `Ac\\u200cme` has the character \\u200c, which nobody sees",
        "Ac\\u00adme | `Ac\\u00adme` has the character \\u00ad, which nobody sees",
        "Ac\\u0000me | `Ac\\u0000me` has the character \\u0000, which nobody sees",
        "Ac\\u001bme | `Ac\\u001bme` has the character \\u001b, which nobody sees",
        "\\ufeffAcme | `\\ufeffAcme` has the character \\ufeff, which nobody sees",
        "Ac\\ud800me | `Ac\\ud800me` has the character \\ud800, which nobody sees",
        "\\uff21cme | `Ａcme` has \\uff21, which looks like another letter",
        "\\u212aenya | `Kenya` has \\u212a, which looks like another letter",
        "\\ufb01rm | `ﬁrm` has \\ufb01, which looks like another letter",
      })
  void namesThatLookLikeOthersAreRefused(String name, String said) {
    List<Problem> problems = problems(name);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo(said);
    assertThat(problems.get(0).pointer()).isEqualTo("/parties/0/name");
    assertThat(problems.get(0).line()).isEqualTo(2);
    assertThat(problems.get(0).help()).isNotEmpty();
  }

  @Test
  void keysAreLookedAtAsWell() {
    Document document = JsonReader.read("t.json", "{\"on\\u200b\": 1}");
    assertThat(Lettering.problems(document)).hasSize(1);
  }
}
