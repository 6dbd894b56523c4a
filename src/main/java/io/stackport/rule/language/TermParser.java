package io.stackport.rule.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one constraint of a pattern. The grammar is a whitelist: what it does not know is refused
 * with a sentence that says what may stand there instead.
 */
public final class TermParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(-?\\d+)|(\\$?[A-Za-z_][A-Za-z_0-9]*)"
              + "|(==|!=|<=|>=|&&|\\|\\||[<>().,]))");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private TermParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && !text.substring(at).isBlank()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new LanguageException(
            "`" + text.strip() + "` has `" + text.substring(at).strip() + "`");
      }
      tokens.add(matcher.group().strip());
      at = matcher.end();
    }
  }

  /**
   * @throws LanguageException when the text is not in the restricted language
   */
  public static Term parse(String text) {
    TermParser parser = new TermParser(text);
    Term term = parser.or();
    if (parser.next < parser.tokens.size()) {
      throw parser.unexpected();
    }
    return term;
  }

  private Term or() {
    List<Term> terms = new ArrayList<>(List.of(and()));
    while (accept("||")) {
      terms.add(and());
    }
    return terms.size() == 1 ? terms.get(0) : new Term.Or(List.copyOf(terms));
  }

  private Term and() {
    List<Term> terms = new ArrayList<>(List.of(comparison()));
    while (accept("&&")) {
      terms.add(comparison());
    }
    return terms.size() == 1 ? terms.get(0) : new Term.And(List.copyOf(terms));
  }

  private Term comparison() {
    if (accept("(")) {
      Term inner = or();
      expect(")");
      return inner;
    }
    Term left = value();
    String operator = peek();
    if (COMPARISONS.contains(operator)) {
      next++;
      return new Term.Compare(operator, left, value());
    }
    boolean negated = accept("not");
    if (accept("in")) {
      return new Term.In(left, literals(), negated);
    }
    for (String set : List.of("contains", "memberOf")) {
      if (accept(set)) {
        return new Term.Compare(negated ? "not " + set : set, left, value());
      }
    }
    if (negated) {
      throw unexpected();
    }
    return left;
  }

  private Term value() {
    String token = peek();
    if (token.isEmpty()) {
      throw unexpected();
    }
    next++;
    char first = token.charAt(0);
    if (first == '"') {
      return new Term.Literal(token.substring(1, token.length() - 1).replace("\\\"", "\""));
    }
    if (Character.isDigit(first) || first == '-') {
      try {
        return new Term.Literal(Long.parseLong(token));
      } catch (NumberFormatException large) {
        throw new LanguageException("`" + token + "` is too large a number");
      }
    }
    if (token.equals("true") || token.equals("false")) {
      return new Term.Literal(Boolean.parseBoolean(token));
    }
    if (token.equals("null")) {
      throw new LanguageException(
          "`" + text.strip() + "` tests for null; unknown values are handled by the rule book");
    }
    if (!Character.isLetter(first) && first != '$') {
      next--;
      throw unexpected();
    }
    Term term = first == '$' ? new Term.Variable(token) : new Term.Attribute(token);
    if (accept(".")) {
      String helper = peek();
      next++;
      return new Term.SetTest(term, helper, literals());
    }
    return term;
  }

  private List<Term.Literal> literals() {
    expect("(");
    List<Term.Literal> all = new ArrayList<>();
    if (accept(")")) {
      return all;
    }
    do {
      if (value() instanceof Term.Literal literal) {
        all.add(literal);
      } else {
        throw new LanguageException("`" + text.strip() + "` lists something that is not a literal");
      }
    } while (accept(","));
    expect(")");
    return List.copyOf(all);
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private boolean accept(String token) {
    if (peek().equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unexpected();
    }
  }

  private LanguageException unexpected() {
    String found = next < tokens.size() ? "`" + tokens.get(next) + "`" : "its end";
    return new LanguageException(
        "`"
            + text.strip()
            + "` has "
            + found
            + " where a comparison, a set test (in, contains, memberOf) or a listed helper may stand");
  }
}
