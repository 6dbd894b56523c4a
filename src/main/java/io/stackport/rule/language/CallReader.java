package io.stackport.rule.language;

import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the one call of a consequence. */
final class CallReader {
  private static final Pattern CALL =
      Pattern.compile(
          "\\s*findings\\.([A-Za-z]+)\\(\\s*drools\\.getMatch\\(\\)\\s*(?:,(.*))?\\)\\s*;\\s*",
          Pattern.DOTALL);

  private final String file;
  private final List<Problem> problems;

  CallReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The call; null when it is none that a rule may make. */
  RuleSource.@Nullable Call read(RuleDescr rule, int line) {
    String id = rule.getName().substring(0, 6);
    String consequence = String.valueOf(rule.getConsequence());
    Matcher matcher = CALL.matcher(consequence);
    if (!matcher.matches()) {
      problems.add(
          Problem.at(file, line, id + ": the consequence must be one call on `findings`")
              .withHelp("findings.forbid(drools.getMatch(), \"…\");"));
      return null;
    }
    CallShape shape = CallShape.of(matcher.group(1));
    if (shape == null) {
      List<String> names = new ArrayList<>();
      CallShape.names().forEach(names::add);
      problems.add(
          Problem.at(file, line, id + ": unknown emission `" + matcher.group(1) + "`")
              .withHelp(DidYouMean.hint(matcher.group(1), names))
              .about("unknown-name"));
      return null;
    }
    List<Term> arguments;
    try {
      arguments = ArgumentParser.parse(matcher.group(2));
    } catch (LanguageException outside) {
      problems.add(Problem.at(file, line, id + ": " + outside.getMessage()));
      return null;
    }
    int wanted = shape.parameters().size() + (shape.message() ? 1 : 0);
    if (arguments.size() != wanted) {
      problems.add(
          Problem.at(
                  file,
                  line,
                  id + ": `" + shape.name() + "` takes " + wanted + " arguments after the match")
              .withHelp(
                  String.join(", ", shape.parameters()) + (shape.message() ? ", sentence" : "")));
      return null;
    }
    if (!words(shape, arguments, id, line)) {
      return null;
    }
    return new RuleSource.Call(shape.name(), arguments);
  }

  private static String near(Term given, List<String> allowed) {
    String hint =
        given instanceof Term.Literal literal
            ? DidYouMean.hint(String.valueOf(literal.value()), allowed)
            : "";
    return hint.isEmpty() ? "" : hint + " ";
  }

  /** Arguments that are one of a few words must be one of them. */
  private boolean words(CallShape shape, List<Term> arguments, String id, int line) {
    boolean right = true;
    for (int i = 0; i < shape.parameters().size(); i++) {
      String parameter = shape.parameters().get(i);
      List<String> allowed = CallShape.words(shape.name(), parameter);
      boolean known =
          allowed.isEmpty()
              || (arguments.get(i) instanceof Term.Literal literal
                  && allowed.contains(String.valueOf(literal.value())));
      if (!known) {
        right = false;
        problems.add(
            Problem.at(
                    file,
                    line,
                    id + ": the " + parameter + " of `" + shape.name() + "` is none of its words")
                .withHelp(
                    near(arguments.get(i), allowed) + "allowed: " + String.join(", ", allowed))
                .about("unknown-name"));
      }
    }
    return right;
  }
}
