package io.stackport.model;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads DIMACS CNF: every declared variable becomes a slot that may stand empty, so the model has
 * as many configurations as the formula has models over the declared variables. A comment {@code c
 * 3 name} names a variable; one without a name has its number.
 */
final class DimacsImport {
  private static final int MOST_VARIABLES = 1_000_000;
  private static final Pattern NAMES = Pattern.compile("c\\s+([1-9][0-9]{0,8})\\s+(\\S+)\\s*");
  private static final Pattern HEAD =
      Pattern.compile("p\\s+cnf\\s+([0-9]{1,9})\\s+([0-9]{1,9})\\s*");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, Integer> namedOn = new TreeMap<>();
  private final List<Integer> open = new ArrayList<>();
  private final List<List<Integer>> clauses = new ArrayList<>();
  private final List<Integer> clauseLines = new ArrayList<>();
  private int variables = -1;
  private int declared;
  private int headLine;
  private int openLine;
  private boolean ended;

  private DimacsImport(String file) {
    this.file = file;
  }

  /**
   * @throws ProblemException with the line of everything that is wrong
   */
  static CompatibilityModel read(String file, String text) {
    DimacsImport reader = new DimacsImport(file);
    int line = 0;
    for (String each : text.lines().toList()) {
      reader.line(each.strip(), ++line);
    }
    reader.end(line);
    if (!reader.problems.isEmpty()) {
      throw new ProblemException(reader.problems);
    }
    return reader.model();
  }

  private void line(String text, int line) {
    if (text.isEmpty() || ended) {
      return;
    }
    if (text.startsWith("c")) {
      name(text, line);
    } else if (text.startsWith("p")) {
      head(text, line);
    } else if (text.equals("%")) {
      // SATLIB's files end so.
      ended = true;
    } else if (variables < 0) {
      problem(line, "a clause stands before `p cnf VARIABLES CLAUSES`");
      variables = MOST_VARIABLES;
      declared = -1;
    } else {
      clause(text, line);
    }
  }

  private void name(String text, int line) {
    Matcher matcher = NAMES.matcher(text);
    if (matcher.matches()) {
      int variable = Integer.parseInt(matcher.group(1));
      names.put(variable, matcher.group(2));
      namedOn.put(variable, line);
    }
  }

  private void head(String text, int line) {
    Matcher matcher = HEAD.matcher(text);
    if (!matcher.matches()) {
      problem(line, "`" + text + "` is no head; it must be `p cnf VARIABLES CLAUSES`");
      variables = Math.max(variables, MOST_VARIABLES);
      declared = -1;
    } else if (headLine > 0) {
      problem(line, "the head stands twice; first on line " + headLine);
    } else {
      headLine = line;
      variables = Integer.parseInt(matcher.group(1));
      declared = Integer.parseInt(matcher.group(2));
      if (variables > MOST_VARIABLES) {
        problem(line, variables + " variables; the most allowed is " + MOST_VARIABLES);
      }
    }
  }

  private void clause(String text, int line) {
    for (String word : text.split("\\s+")) {
      if (!word.matches("-?[0-9]{1,9}")) {
        problem(line, "`" + word + "` is no literal; it must be a whole number");
        continue;
      }
      int literal = Integer.parseInt(word);
      if (Math.abs(literal) > variables) {
        problem(line, "`" + word + "` is beyond the " + variables + " variables of the head");
      } else if (literal != 0) {
        openLine = open.isEmpty() ? line : openLine;
        open.add(literal);
      } else {
        clauses.add(List.copyOf(open));
        clauseLines.add(open.isEmpty() ? line : openLine);
        open.clear();
      }
    }
  }

  private void end(int lastLine) {
    if (variables < 0) {
      problem(lastLine, "there is no `p cnf VARIABLES CLAUSES`");
    }
    if (!open.isEmpty()) {
      problem(openLine, "the clause does not end with `0`");
    } else if (problems.isEmpty() && declared != clauses.size()) {
      problem(headLine, "the head says " + declared + " clauses; there are " + clauses.size());
    }
    names.keySet().removeIf(variable -> variable > variables);
    if (headLine > 0 && variables <= MOST_VARIABLES) {
      ids();
    }
  }

  private void ids() {
    Map<String, Integer> owners = new TreeMap<>();
    for (int variable = 1; variable <= variables; variable++) {
      String id = id(variable);
      int other = owners.getOrDefault(id, 0);
      owners.putIfAbsent(id, variable);
      int line = namedOn.getOrDefault(variable, namedOn.getOrDefault(other, headLine));
      if (other > 0) {
        problem(line, "`" + id + "` names variables " + other + " and " + variable);
      }
      if (id.startsWith("!")) {
        problem(line, "`" + id + "` begins with `!`, which means \"not\"");
      }
    }
  }

  private String id(int variable) {
    return names.getOrDefault(variable, String.valueOf(variable));
  }

  private void problem(int line, String message) {
    problems.add(Problem.at(file, line, message));
  }

  private CompatibilityModel model() {
    List<Slot> slots = new ArrayList<>();
    for (int variable = 1; variable <= variables; variable++) {
      slots.add(new Slot(id(variable), 0, 1, List.of(Option.of(id(variable)))));
    }
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Set<Literal> literals = new LinkedHashSet<>();
      for (int each : clauses.get(i)) {
        literals.add(new Literal(id(Math.abs(each)), each > 0));
      }
      String says = String.join(" or ", literals.stream().map(Literal::toString).toList());
      Source source = Source.of("line-" + clauseLines.get(i), says.isEmpty() ? "never" : says);
      constraints.add(Clauses.constraint(source, literals));
    }
    String stem = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return new CompatibilityModel(
        stem.replaceFirst("\\.[^.]*$", ""), slots, constraints, List.of());
  }
}
