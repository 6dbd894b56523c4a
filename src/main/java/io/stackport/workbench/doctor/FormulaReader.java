package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a rule's conditions with each variable replaced by the attribute that it is bound to. */
final class FormulaReader {
  private final Map<String, RuleSource.Place> variables;
  private final int pattern;

  private FormulaReader(Map<String, RuleSource.Place> variables, int pattern) {
    this.variables = variables;
    this.pattern = pattern;
  }

  /** The conditions of each pattern, in order. */
  static List<List<Formula>> of(RuleSource rule) {
    Map<String, RuleSource.Place> variables = rule.variables();
    List<List<Formula>> all = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      FormulaReader reader = new FormulaReader(variables, i);
      all.add(
          rule.patterns().get(i).conditions().stream().map(c -> reader.read(c.term())).toList());
    }
    return all;
  }

  /** What an argument of the consequence stands for. */
  static Value argument(RuleSource rule, Term term) {
    return new FormulaReader(rule.variables(), -1).value(term);
  }

  Formula read(Term term) {
    if (term instanceof Term.And and) {
      return new Formula.All(and.terms().stream().map(this::read).toList());
    } else if (term instanceof Term.Or or) {
      return new Formula.Any(or.terms().stream().map(this::read).toList());
    } else if (term instanceof Term.In in) {
      return in(in);
    } else if (term instanceof Term.SetTest test && value(test.subject()) instanceof Value.At at) {
      Set<String> names = new LinkedHashSet<>();
      test.arguments().forEach(each -> names.add(String.valueOf(each.value())));
      return new Formula.One(new Atom.Named(at, names, test.name().equals("any")));
    } else if (term instanceof Term.Compare compare) {
      return compare(compare);
    }
    return new Formula.All(List.of());
  }

  private Formula in(Term.In in) {
    Value value = value(in.value());
    if (!(value instanceof Value.At at)) {
      return new Formula.All(List.of());
    }
    if (in.options().stream().anyMatch(option -> option.value() instanceof Long)) {
      String operator = in.negated() ? "!=" : "==";
      List<Formula> each = new ArrayList<>();
      for (Term.Literal option : in.options()) {
        each.add(new Formula.One(new Atom.Order(operator, at, new Value.Is(option.value()))));
      }
      return in.negated() ? new Formula.All(each) : new Formula.Any(each);
    }
    Set<Object> options = new LinkedHashSet<>();
    in.options().forEach(option -> options.add(option.value()));
    return new Formula.One(new Atom.Among(at, options, in.negated()));
  }

  private Formula compare(Term.Compare compare) {
    Value left = value(compare.left());
    Value right = value(compare.right());
    String operator = compare.operator();
    boolean negated = operator.startsWith("not ");
    if (operator.endsWith("contains") && left instanceof Value.At set) {
      return new Formula.One(new Atom.Has(set, right, negated));
    }
    if (operator.endsWith("memberOf") && right instanceof Value.At set) {
      return new Formula.One(new Atom.Has(set, left, negated));
    }
    if (left instanceof Value.Is && right instanceof Value.At) {
      return new Formula.One(new Atom.Order(Atom.turned(operator), right, left));
    }
    return new Formula.One(new Atom.Order(operator, left, right));
  }

  private Value value(Term term) {
    if (term instanceof Term.Attribute attribute) {
      return new Value.At(pattern, attribute.name());
    } else if (term instanceof Term.Variable variable) {
      RuleSource.Place place = variables.get(variable.name());
      return place == null
          ? new Value.Is(variable.name())
          : new Value.At(place.pattern(), place.attribute());
    }
    return new Value.Is(((Term.Literal) term).value());
  }
}
