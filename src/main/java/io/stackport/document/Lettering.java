package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.problem.Problem;
import io.stackport.problem.Visible;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a document are written. A name that looks like another, or says one thing to a
 * person and another to a program, would pass by every list that has the other: it is refused.
 */
public final class Lettering {
  private static final int ASCII = 127;
  private static final int NO_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  /** Scripts that are written together in one word. */
  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.LATIN);

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  private Lettering(Document document) {
    this.document = document;
  }

  /** What is wrong with the letters of a document's keys and texts. */
  public static List<Problem> problems(Document document) {
    Lettering lettering = new Lettering(document);
    lettering.look(document.root(), "");
    return lettering.problems;
  }

  private void look(JsonNode node, String pointer) {
    if (node.isTextual()) {
      text(node.textValue(), pointer);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), pointer + "/" + i);
      }
    } else {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        String below = pointer + "/" + Document.step(each.getKey());
        text(each.getKey(), below);
        look(each.getValue(), below);
      }
    }
  }

  private void text(String text, String pointer) {
    if (text.chars().allMatch(c -> c <= ASCII && (c >= ' ' || c == '\n' || c == '\t'))) {
      return;
    }
    Integer unseen = unseen(text);
    if (unseen != null) {
      refuse(
          pointer,
          "`" + text + "` has the character " + Visible.number(unseen) + ", which nobody sees",
          "write it without");
      return;
    }
    Integer alike = alike(text);
    if (alike != null) {
      refuse(
          pointer,
          "`" + text + "` has " + Visible.number(alike) + ", which looks like another letter",
          "write `" + plain(alike) + "`");
      return;
    }
    for (String word : text.split("[^\\p{L}\\p{M}]+")) {
      mixed(word, pointer);
    }
  }

  /** A character without a form; a joiner is one where the letter before it is never joined. */
  private static @Nullable Integer unseen(String text) {
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      boolean joins =
          (c == JOINER || c == NO_JOINER)
              && before > ASCII
              && (Character.isLetter(before)
                  || Character.getType(before) == Character.NON_SPACING_MARK)
              && !EAST_ASIAN.contains(UnicodeScript.of(before));
      if (!Visible.seen(c) && !joins) {
        return c;
      }
      before = c;
    }
    return null;
  }

  /** A letter or digit that is one of ASCII in another form, such as a full-width one. */
  private static @Nullable Integer alike(String text) {
    for (int c : text.codePoints().toArray()) {
      if (c > ASCII
          && c != 'ª'
          && c != 'º'
          && Character.isLetterOrDigit(c)
          && plain(c).chars().allMatch(p -> p <= ASCII)) {
        return c;
      }
    }
    return null;
  }

  private static String plain(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
  }

  private void mixed(String word, String pointer) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().forEach(c -> scripts.add(UnicodeScript.of(c)));
    scripts.removeAll(
        EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN));
    if (scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts)) {
      Set<String> names = new TreeSet<>();
      for (UnicodeScript script : scripts) {
        String name = script.name().toLowerCase(Locale.ROOT);
        names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
      }
      refuse(
          pointer,
          "the word `" + word + "` mixes letters that look alike: " + String.join(" and ", names),
          "write it in one script");
    }
  }

  private void refuse(String pointer, String message, String help) {
    problems.add(document.problem(pointer, message).withHelp(help));
  }
}
