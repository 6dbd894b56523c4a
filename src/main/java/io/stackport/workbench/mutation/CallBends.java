package io.stackport.workbench.mutation;

import io.stackport.rule.language.CallShape;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import io.stackport.workbench.mutation.Mutant.Bend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bends what a rule says: the call for its neighbor, a word for another, a figure by one. */
final class CallBends {
  /** Calls that take the same arguments and mean another thing. */
  private static final Map<String, String> NEIGHBORS =
      Map.of(
          "forbid", "barred",
          "barred", "forbid",
          "consume", "supply",
          "supply", "consume",
          "licenseRequired", "open",
          "open", "redFlag",
          "redFlag", "open",
          "subjectToEar", "outsideEar",
          "outsideEar", "subjectToEar");

  private CallBends() {}

  record Bent(Bend bend, RuleSource.Call call) {}

  static List<Bent> of(RuleSource.Call call, BookWords words) {
    List<Bent> bent = new ArrayList<>();
    String neighbor = NEIGHBORS.get(call.name());
    if (neighbor != null) {
      bent.add(new Bent(Bend.OUTCOME, new RuleSource.Call(neighbor, call.arguments())));
    }
    CallShape shape = CallShape.of(call.name());
    for (int i = 0; shape != null && i < shape.parameters().size(); i++) {
      if (call.arguments().get(i) instanceof Term.Literal literal) {
        if (literal.value() instanceof Number number) {
          bent.add(with(call, i, TermBends.stepped(number, 1), Bend.CONSTANT));
          bent.add(with(call, i, TermBends.stepped(number, -1), Bend.CONSTANT));
        } else {
          String parameter = shape.parameters().get(i);
          String word = words.next(call.name(), parameter, String.valueOf(literal.value()));
          if (word != null) {
            bent.add(with(call, i, word, Bend.OUTCOME));
          }
        }
      }
    }
    return bent;
  }

  private static Bent with(RuleSource.Call call, int index, Object value, Bend bend) {
    List<Term> arguments = new ArrayList<>(call.arguments());
    arguments.set(index, new Term.Literal(value));
    return new Bent(bend, new RuleSource.Call(call.name(), List.copyOf(arguments)));
  }

  /** The call as rules spell it, without the sentence. */
  static String text(RuleSource.Call call) {
    List<String> values = new ArrayList<>();
    call.values().forEach(value -> values.add(TermText.of(value)));
    return call.name() + "(" + String.join(", ", values) + ")";
  }
}
