package io.stackport.model;

import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;
import uvl.UVLJavaLexer;
import uvl.UVLJavaParser;

/**
 * Reads the Boolean level of the Universal Variability Language, with group cardinalities. Each
 * feature becomes a slot that may stand empty, with one option of its name; the root always stands.
 */
final class UvlImport {
  private static final int MOST_DEPTH = 50;
  private static final Pattern CARDINALITY =
      Pattern.compile("\\[([0-9]{1,9})(?:\\.\\.([0-9]{1,9}|\\*))?\\]");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private int named;

  private UvlImport(String file) {
    this.file = file;
  }

  /**
   * @throws ProblemException with the line of everything that is wrong, or beyond the Boolean level
   */
  static CompatibilityModel read(String file, String text) {
    try {
      return new UvlImport(file).model(text);
    } catch (StackOverflowError deep) {
      throw new ProblemException(
          Problem.at(file, 0, "features or constraints are nested too deep to be read"));
    }
  }

  private CompatibilityModel model(String text) {
    shallow(text);
    UVLJavaParser.FeatureModelContext tree = tree(text);
    refuse();
    if (tree.imports() != null) {
      problem(tree.imports(), "imports of other models are not read", "write one file");
    }
    if (tree.features() == null) {
      throw new ProblemException(Problem.at(file, 1, "the file has no `features`"));
    }
    UVLJavaParser.FeatureContext root = tree.features().feature();
    feature(root, 1);
    if (tree.constraints() != null) {
      tree.constraints().constraintLine().forEach(each -> constraint(each.constraint()));
    }
    refuse();
    String name =
        tree.namespace() == null
            ? UvlFormula.name(root.reference())
            : UvlFormula.name(tree.namespace().reference());
    return new CompatibilityModel(name, List.copyOf(slots.values()), constraints, List.of());
  }

  /** The parser's time grows fast with the depth of parentheses, so it is bounded beforehand. */
  private void shallow(String text) {
    int depth = 0;
    int line = 1;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      quoted = c == '"' ? !quoted : quoted && c != '\n';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > MOST_DEPTH) {
        throw new ProblemException(
            Problem.at(file, line, "parentheses nest deeper than " + MOST_DEPTH)
                .withHelp("split the constraint"));
      }
    }
  }

  private UVLJavaParser.FeatureModelContext tree(String text) {
    BaseErrorListener listener =
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              @Nullable Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int column,
              String message,
              @Nullable RecognitionException cause) {
            problems.add(new Problem(file, line, column + 1, "not valid UVL: " + message, ""));
          }
        };
    UVLJavaLexer lexer = new UVLJavaLexer(CharStreams.fromString(text.stripTrailing() + "\n"));
    lexer.removeErrorListeners();
    lexer.addErrorListener(listener);
    UVLJavaParser parser = new UVLJavaParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(listener);
    return parser.featureModel();
  }

  private void feature(UVLJavaParser.FeatureContext feature, int min) {
    String name = UvlFormula.name(feature.reference());
    int line = feature.getStart().getLine();
    Integer first = lines.putIfAbsent(name, line);
    if (first != null) {
      problem(feature, "feature `" + name + "` stands twice; first on line " + first, "");
    }
    if (name.startsWith("!")) {
      problem(feature, "feature `" + name + "` begins with `!`, which means \"not\"", "");
    }
    if (feature.featureType() != null && !feature.featureType().getText().equals("Boolean")) {
      problem(
          feature,
          "feature `" + name + "` is of type " + feature.featureType().getText(),
          "only Boolean features are read");
    }
    if (feature.featureCardinality() != null) {
      problem(
          feature,
          "feature `" + name + "` has a feature cardinality, which is not read",
          "write a feature for each copy, or a group with a cardinality");
    }
    Map<String, Long> attributes = attributes(feature);
    Option option = new Option(name, name, 1, 1, attributes, attributes, Map.of());
    slots.putIfAbsent(name, new Slot(name, min, 1, List.of(option)));
    feature.group().forEach(each -> group(name, each));
  }

  /** Whole numbers; what else an attribute says changes no configuration. */
  private Map<String, Long> attributes(UVLJavaParser.FeatureContext feature) {
    Map<String, Long> attributes = new TreeMap<>();
    if (feature.attributes() == null) {
      return attributes;
    }
    for (UVLJavaParser.AttributeContext each : feature.attributes().attribute()) {
      UVLJavaParser.ValueAttributeContext value = each.valueAttribute();
      if (value == null) {
        problem(each, "constraints as attributes are not read", "write it below `constraints`");
      } else if (value.value() != null && value.value().INTEGER() != null) {
        String key = UvlFormula.name(value.key());
        String number = value.value().getText();
        if (number.length() > 16) {
          problem(each, "`" + key + "` is `" + number + "`; 15 digits are allowed", "");
        } else {
          attributes.put(key, Long.parseLong(number));
        }
      }
    }
    return attributes;
  }

  private void group(String parent, UVLJavaParser.GroupContext group) {
    UVLJavaParser.GroupSpecContext spec =
        group.getRuleContext(UVLJavaParser.GroupSpecContext.class, 0);
    List<String> children = new ArrayList<>();
    for (UVLJavaParser.FeatureContext each : spec.feature()) {
      feature(each, 0);
      String child = UvlFormula.name(each.reference());
      children.add(child);
      Source source = source(each, "feature `" + child + "` stands below `" + parent + "`");
      constraints.add(new Constraint.Implies(source, is(child), is(parent)));
    }
    if (group instanceof UVLJavaParser.MandatoryGroupContext) {
      for (String child : children) {
        Source source = source(group, "feature `" + parent + "` has `" + child + "`");
        constraints.add(new Constraint.Implies(source, is(parent), is(child)));
      }
    } else if (group instanceof UVLJavaParser.OrGroupContext) {
      count(group, parent, children, 1, children.size());
    } else if (group instanceof UVLJavaParser.AlternativeGroupContext) {
      count(group, parent, children, 1, 1);
    } else if (group instanceof UVLJavaParser.CardinalityGroupContext some) {
      cardinality(some, parent, children);
    }
  }

  private void cardinality(
      UVLJavaParser.CardinalityGroupContext group, String parent, List<String> children) {
    String text = group.CARDINALITY().getText();
    Matcher matcher = CARDINALITY.matcher(text);
    if (!matcher.matches()) {
      problem(group, "`" + text + "` is no cardinality; it must be `[n]` or `[n..m]`", "");
      return;
    }
    int min = Integer.parseInt(matcher.group(1));
    String most = matcher.group(2);
    int max = most == null ? min : most.equals("*") ? children.size() : Integer.parseInt(most);
    if (min > max) {
      problem(
          group, "`" + text + "` of " + children.size() + " features: more than there may be", "");
    }
    count(group, parent, children, min, max);
  }

  private void count(ParserRuleContext at, String parent, List<String> of, int min, int max) {
    String says =
        "feature `" + parent + "` has " + min + " to " + max + " of " + String.join(", ", of);
    constraints.add(new Constraint.Group(source(at, says), is(parent), of, min, max));
  }

  private void constraint(UVLJavaParser.ConstraintContext constraint) {
    int before = problems.size();
    Formula formula =
        new UvlFormula(
                slots::containsKey,
                (at, message) ->
                    problem(
                        at,
                        message,
                        at instanceof UVLJavaParser.ReferenceContext
                            ? DidYouMean.hint(UvlFormula.name(at), slots.keySet())
                            : ""))
            .of(constraint);
    if (problems.size() > before) {
      return;
    }
    ClauseForm form = new ClauseForm(this::free);
    Source source = source(constraint, constraint.getText());
    Set<Set<Literal>> clauses = new LinkedHashSet<>(form.of(formula));
    for (String each : form.defined()) {
      slots.put(each, new Slot(each, 0, 1, List.of(Option.of(each))));
    }
    clauses.forEach(each -> constraints.add(Clauses.constraint(source, each)));
  }

  /** An id that no feature has. */
  private String free() {
    do {
      named++;
    } while (lines.containsKey("#" + named));
    return "#" + named;
  }

  private static List<Literal> is(String feature) {
    return List.of(new Literal(feature, true));
  }

  private static Source source(ParserRuleContext at, String says) {
    return Source.of("line-" + at.getStart().getLine(), says);
  }

  private void problem(ParserRuleContext at, String message, String help) {
    problems.add(
        new Problem(
            file,
            at.getStart().getLine(),
            at.getStart().getCharPositionInLine() + 1,
            message,
            help));
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
