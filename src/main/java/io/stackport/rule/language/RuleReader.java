package io.stackport.rule.language;

import io.stackport.finding.Authority;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads one rule file ({@code .drl} or {@code .drl.csv}) into checked rules. What the contract does
 * not list is a problem with file, line and reason.
 */
public final class RuleReader {
  private static final Pattern NAME = Pattern.compile("([A-Z]{2}-\\d{3}) (\\S.*)");
  private static final Pattern BINDING =
      Pattern.compile("(\\$[A-Za-z][A-Za-z0-9]*)\\s*:\\s*([A-Za-z][A-Za-z0-9]*)");

  private final Vocabulary vocabulary;
  private final String file;
  private final String[] lines;
  private final List<Problem> problems;

  private RuleReader(Vocabulary vocabulary, String file, String text, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.file = file;
    this.lines = text.split("\n", -1);
    this.problems = problems;
  }

  /**
   * @param file path as people know it, {@code rules/<pack>/<topic>/<topic>.drl}
   * @param problems gains what is wrong
   * @return the rules that are right
   */
  public static List<RuleSource> read(
      Vocabulary vocabulary, String file, String text, List<Problem> problems) {
    return read(vocabulary, file, text, problems, new ArrayList<>());
  }

  /**
   * @param flawed gains the rules of which the shape could be read though something is wrong
   */
  public static List<RuleSource> read(
      Vocabulary vocabulary,
      String file,
      String text,
      List<Problem> problems,
      List<RuleSource> flawed) {
    RuleReader reader = new RuleReader(vocabulary, file, text, problems);
    String drl = text;
    if (file.endsWith(".csv")) {
      try {
        drl =
            new SpreadsheetCompiler()
                .compile(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
      } catch (RuntimeException broken) {
        problems.add(Problem.at(file, 0, "decision table cannot be read: " + first(broken)));
        return List.of();
      }
    }
    return reader.rules(drl, flawed);
  }

  private static String first(Throwable broken) {
    String message = String.valueOf(broken.getMessage());
    return message.lines().findFirst().orElse(message);
  }

  private List<RuleSource> rules(String drl, List<RuleSource> flawed) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr unit;
    try {
      unit = parser.parse(true, drl);
    } catch (DroolsParserException broken) {
      problems.add(Problem.at(file, 0, "cannot be read: " + first(broken)));
      return List.of();
    }
    if (parser.hasErrors() || unit == null) {
      parser
          .getErrors()
          .forEach(e -> problems.add(SyntaxWords.of(file, e.getLines()[0], e.getMessage())));
      return List.of();
    }
    refuse(!unit.getFunctions().isEmpty(), "functions");
    refuse(!unit.getTypeDeclarations().isEmpty(), "type declarations");
    refuse(!unit.getEntryPointDeclarations().isEmpty(), "entry points");
    unit.getGlobals().stream()
        .filter(global -> !global.getIdentifier().equals("findings"))
        .forEach(global -> refuse(true, "a global other than `findings`"));
    List<RuleSource> rules = new ArrayList<>();
    for (RuleDescr rule : unit.getRules()) {
      int before = problems.size();
      RuleSource source = rule(rule);
      if (source != null) {
        (problems.size() == before ? rules : flawed).add(source);
      }
    }
    return rules;
  }

  private void refuse(boolean present, String what) {
    if (present) {
      problems.add(
          Problem.at(file, 1, what + " may not stand in a rule file")
              .withHelp("a rule is typed patterns and one call on `findings`"));
    }
  }

  private @Nullable RuleSource rule(RuleDescr rule) {
    int line = lineOf(rule);
    Matcher name = NAME.matcher(rule.getName());
    if (!name.matches()) {
      problems.add(
          Problem.at(file, line, "rule name `" + rule.getName() + "` has no id")
              .withHelp("name it with two capitals, three digits and a sentence: AC-010 …")
              .about("metadata"));
      return null;
    }
    if (rule.getParentName() != null) {
      problems.add(
          Problem.at(file, line, name.group(1) + ": `extends` may not stand on a rule")
              .withHelp("write the patterns of the other rule out"));
      return null;
    }
    List<Problem> own = new ArrayList<>();
    Authority authority =
        new AuthorityReader(file, own).read(rule, name.group(1), name.group(2), line);
    own.forEach(each -> problems.add(each.about().isEmpty() ? each.about("metadata") : each));
    List<RuleSource.Pattern> patterns = patterns(rule, line);
    RuleSource.Call call = new CallReader(file, problems).read(rule, line);
    if (patterns == null || call == null) {
      return null;
    }
    RuleSource source = new RuleSource(authority, patterns, call, text(line));
    new VariableCheck(source, problems).run();
    return source;
  }

  private int lineOf(RuleDescr rule) {
    if (!file.endsWith(".csv")) {
      return rule.getLine();
    }
    String id = rule.getName().split(" ")[0];
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains(id)) {
        return i + 1;
      }
    }
    return 1;
  }

  private String text(int line) {
    if (file.endsWith(".csv")) {
      return lines[line - 1];
    }
    StringBuilder text = new StringBuilder();
    for (int i = line - 1; i < lines.length; i++) {
      text.append(lines[i]).append('\n');
      if (lines[i].strip().equals("end")) {
        break;
      }
    }
    return text.toString();
  }

  private @Nullable List<RuleSource.Pattern> patterns(RuleDescr rule, int line) {
    AndDescr lhs = rule.getLhs();
    List<RuleSource.Pattern> patterns = new ArrayList<>();
    boolean right = true;
    for (BaseDescr part : lhs.getDescrs()) {
      int at = file.endsWith(".csv") ? line : Math.max(line, part.getLine());
      RuleSource.Pattern pattern = pattern(rule, part, at);
      right &= pattern != null;
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    if (patterns.isEmpty() && right) {
      problems.add(Problem.at(file, line, rule.getName() + ": has no pattern"));
      return null;
    }
    return right ? List.copyOf(patterns) : null;
  }

  private RuleSource.@Nullable Pattern pattern(RuleDescr rule, BaseDescr part, int line) {
    String id = rule.getName().substring(0, 6);
    if (!(part instanceof PatternDescr pattern) || pattern.getSource() != null) {
      String word = part instanceof PatternDescr ? "from" : keyword(part);
      problems.add(
          Problem.at(file, line, id + ": `" + word + "` may not stand in a rule")
              .withHelp(
                  "a rule is a positive join of typed patterns; counting and absence belong to the"
                      + " closing (require/provide, choose, limit)"));
      return null;
    }
    Vocabulary.Noun noun = vocabulary.noun(pattern.getObjectType());
    if (noun == null) {
      problems.add(
          Problem.at(file, line, id + ": unknown fact `" + pattern.getObjectType() + "`")
              .withHelp(DidYouMean.hint(pattern.getObjectType(), vocabulary.names()))
              .about("unknown-name"));
      return null;
    }
    if (!pattern.getBehaviors().isEmpty()) {
      problems.add(Problem.at(file, line, id + ": `over` may not stand in a rule"));
      return null;
    }
    if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
      problems.add(
          Problem.at(file, line, id + ": `" + pattern.getIdentifier() + "` binds a whole fact")
              .withHelp("bind the attributes that the rule needs: $offer : offer"));
      return null;
    }
    List<RuleSource.Binding> bindings = new ArrayList<>();
    List<RuleSource.Condition> conditions = new ArrayList<>();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      if (!(constraint instanceof ExprConstraintDescr expression)) {
        problems.add(Problem.at(file, line, id + ": cannot read `" + constraint + "`"));
        return null;
      }
      String text = expression.getExpression().strip();
      Matcher binding = BINDING.matcher(text);
      if (binding.matches()) {
        bindings.add(new RuleSource.Binding(binding.group(1), binding.group(2)));
        continue;
      }
      try {
        conditions.add(new RuleSource.Condition(text, TermParser.parse(text)));
      } catch (LanguageException outside) {
        problems.add(Problem.at(file, line, id + ": " + outside.getMessage()));
        return null;
      }
    }
    return new RuleSource.Pattern(noun, List.copyOf(bindings), List.copyOf(conditions));
  }

  private static String keyword(BaseDescr part) {
    String name = part.getClass().getSimpleName().replace("Descr", "");
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
