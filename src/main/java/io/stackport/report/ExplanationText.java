package io.stackport.report;

import io.stackport.configure.Explanation;
import io.stackport.configure.Explanation.Answer;
import io.stackport.configure.Repair;
import io.stackport.configure.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why something does not fit and the ways out, for a person. */
public final class ExplanationText {
  private final StringBuilder out = new StringBuilder();

  private ExplanationText() {}

  public static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    if (explanation.answers().size() > 1) {
      text.line("`" + explanation.asked() + "` can be had in several ways");
    }
    explanation.answers().forEach(each -> text.answer(explanation.request(), each));
    if (!explanation.ways().isEmpty()) {
      text.line("");
      text.ways(explanation.ways());
      text.line("  more: stackport repair REQUEST --most 10");
    }
    return text.out.toString();
  }

  public static String of(Repair repair) {
    ExplanationText text = new ExplanationText();
    String configurations =
        repair.certain() ? "configuration in which nothing is open" : "configuration";
    if (repair.outOfTime()) {
      text.line(repair.request() + ": time ran out before a way out was found");
    } else if (repair.fits()) {
      text.line(repair.request() + " has a " + configurations + "; nothing need be given up");
    } else if (repair.ways().isEmpty()) {
      text.line(repair.request() + " has no " + configurations + ", whatever you give up");
      text.statements(repair.rest());
    } else {
      text.line(repair.request() + " has no " + configurations);
      text.ways(repair.ways());
      text.line(repair.all() ? "  There is no other way." : "  There may be more ways (--most).");
    }
    return text.out.toString();
  }

  private void answer(String request, Answer answer) {
    String what =
        answer.about().isEmpty() ? "the request `" + request + "`" : "`" + answer.about() + "`";
    switch (answer.state()) {
      case FITS -> line(what + " fits: there is a configuration in which nothing is open");
      case OPEN -> {
        line(what + " fits, but not for certain. What stands in the way:");
        statements(answer.conflict());
        settle(answer.settle());
      }
      case DOES_NOT_FIT -> {
        line(what + " does not fit. These cannot hold together:");
        statements(answer.conflict());
      }
      case UNKNOWN -> line(what + ": time ran out before it was known");
    }
    if (answer.fits() && !answer.about().isEmpty()) {
      removed(answer);
    }
  }

  private void settle(List<Statement> points) {
    if (!points.isEmpty()) {
      line(points.size() == 1 ? "1 open point" : points.size() + " open points");
      line("  Should they turn out well, there is a configuration in which nothing is open.");
      points.forEach(this::statement);
    }
  }

  private void removed(Answer answer) {
    Map<List<Statement>, List<String>> alike = new LinkedHashMap<>();
    answer
        .removes()
        .forEach(
            each -> alike.computeIfAbsent(each.by(), by -> new ArrayList<>()).add(each.option()));
    alike.forEach(
        (by, options) -> {
          line(Words.wrapped("  It takes away ", String.join(", ", options)));
          by.forEach(this::statement);
        });
    if (!answer.unknown().isEmpty()) {
      line(Words.wrapped("  Not known in time: ", String.join(", ", answer.unknown())));
    }
  }

  /** The person's own statements first, then slots, then rules. */
  private void statements(List<Statement> all) {
    for (Statement.Kind kind : Statement.Kind.values()) {
      all.stream().filter(each -> each.kind() == kind).forEach(this::statement);
    }
  }

  private void statement(Statement each) {
    String id =
        switch (each.kind()) {
          case YOURS -> "you asked";
          case SLOT -> "a slot";
          case RULE -> each.id();
        };
    StringBuilder says = new StringBuilder(each.open() ? "open: " : "").append(each.says());
    if (each.kind() != Statement.Kind.RULE) {
      says.append("  (").append(each.id()).append(")");
    }
    if (!each.citation().isEmpty()) {
      says.append("  [").append(each.citation()).append("]");
    }
    if (!each.remedy().isEmpty() && each.kind() == Statement.Kind.RULE) {
      says.append(" Maybe ").append(each.remedy());
    }
    line(Words.wrapped("    " + id + "  ", says.toString()));
  }

  private void ways(List<Explanation.Way> ways) {
    line("Ways out");
    int number = 1;
    for (Explanation.Way way : ways) {
      List<String> what = way.giveUp().stream().map(ExplanationText::given).toList();
      line(Words.wrapped("  " + number++ + "  give up ", String.join(" and ", what)));
    }
  }

  private static String given(Statement each) {
    return "`" + each.id() + "` (" + each.says() + ")";
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
