package io.stackport.rule.language;

import io.stackport.finding.Authority;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One checked rule.
 *
 * @param text the rule's text in its file, for showing
 */
public record RuleSource(Authority authority, List<Pattern> patterns, Call call, String text) {

  /** A typed pattern with its bindings ({@code $name : attribute}) and conditions, in order. */
  public record Pattern(Vocabulary.Noun noun, List<Binding> bindings, List<Condition> conditions) {}

  public record Binding(String variable, String attribute) {}

  /** A condition as it stands in the file, and as a tree. */
  public record Condition(String text, Term term) {}

  /** The one call of a consequence: its name and the arguments after the match. */
  public record Call(String name, List<Term> arguments) {

    /** The sentence for the person, which is always the last argument when there is one. */
    public @Nullable String message() {
      CallShape shape = CallShape.of(name);
      if (shape == null || !shape.message()) {
        return null;
      }
      Term last = arguments.get(arguments.size() - 1);
      return last instanceof Term.Literal literal ? String.valueOf(literal.value()) : null;
    }

    /** The arguments that make the emission, without the sentence. */
    public List<Term> values() {
      return message() == null ? arguments : arguments.subList(0, arguments.size() - 1);
    }
  }

  /** Where each variable is bound: the index of its pattern and the attribute. */
  public Map<String, Place> variables() {
    Map<String, Place> places = new TreeMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      for (Binding binding : patterns.get(i).bindings()) {
        places.put(binding.variable(), new Place(i, binding.attribute()));
      }
    }
    return places;
  }

  public record Place(int pattern, String attribute) {}
}
