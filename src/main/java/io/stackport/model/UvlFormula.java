package io.stackport.model;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import uvl.UVLJavaParser;

/**
 * Reads a cross-tree constraint of UVL's Boolean level.
 *
 * @param features whether a name is a feature
 * @param problems takes the place and what is wrong there
 */
record UvlFormula(Predicate<String> features, BiConsumer<ParserRuleContext, String> problems) {
  private static final Formula NOTHING = Formula.all(List.of());

  /** The formula; of no use when there were problems. */
  Formula of(UVLJavaParser.ConstraintContext constraint) {
    if (constraint instanceof UVLJavaParser.ParenthesisConstraintContext inner) {
      return of(inner.constraint());
    } else if (constraint instanceof UVLJavaParser.NotConstraintContext not) {
      return of(not.constraint()).negated();
    } else if (constraint instanceof UVLJavaParser.AndConstraintContext and) {
      return Formula.all(List.of(of(and.constraint(0)), of(and.constraint(1))));
    } else if (constraint instanceof UVLJavaParser.OrConstraintContext or) {
      return Formula.any(List.of(of(or.constraint(0)), of(or.constraint(1))));
    } else if (constraint instanceof UVLJavaParser.ImplicationConstraintContext implies) {
      return Formula.any(List.of(of(implies.constraint(0)).negated(), of(implies.constraint(1))));
    } else if (constraint instanceof UVLJavaParser.EquivalenceConstraintContext same) {
      return Formula.same(of(same.constraint(0)), of(same.constraint(1)));
    } else if (constraint instanceof UVLJavaParser.LiteralConstraintContext literal) {
      return literal(literal.reference());
    }
    problems.accept(
        constraint,
        "`" + constraint.getText() + "` computes with values, which is beyond UVL's Boolean level");
    return NOTHING;
  }

  private Formula literal(UVLJavaParser.ReferenceContext reference) {
    String name = name(reference);
    if (!features.test(name)) {
      problems.accept(reference, "no feature has the name `" + name + "`");
      return NOTHING;
    }
    return new Formula.Is(new Literal(name, true));
  }

  /** A name without its quotation marks. */
  static String name(ParserRuleContext reference) {
    return reference.getText().replace("\"", "");
  }
}
