package io.stackport.cli;

import io.stackport.finding.Authority;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.language.RuleSource;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks rules up. */
@Command(
    name = "rules",
    description = "Lists, shows, tests, examines and compares rules.",
    subcommands = {
      RulesTestCommand.class,
      RulesGridCommand.class,
      RulesCoverageCommand.class,
      RulesLintCommand.class,
      RulesMutateCommand.class,
      RulesNewCommand.class,
      RulesDiffCommand.class,
      RulesImpactCommand.class,
      RulesChangelogCommand.class
    })
final class RulesCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "say what: rules list [PACK], rules show ID, rules test, rules lint, rules diff A B");
  }

  @Command(name = "list", description = "Lists rules: id, dates, status, sentence, citation.")
  int list(
      @Parameters(arity = "0..1", paramLabel = "PACK", description = "One pack only.")
          @Nullable String pack,
      @Mixin DeskOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    List<Authority> all =
        options.desk(spec.commandLine().getErr()).rules().stream()
            .map(RuleSource::authority)
            .toList();
    List<Authority> rules =
        all.stream().filter(rule -> pack == null || rule.pack().equals(pack)).toList();
    if (rules.isEmpty()) {
      List<String> packs = all.stream().map(Authority::pack).distinct().toList();
      throw new ProblemException(
          Problem.at("rules list", 0, "no pack `" + pack + "`")
              .withHelp("packs: " + String.join(", ", packs)));
    }
    Table table = new Table("id", "from", "to", "status", "rule", "citation");
    for (Authority rule : rules) {
      table.row(
          rule.id(),
          rule.from() == null ? "" : rule.from().toString(),
          rule.to() == null ? "" : rule.to().toString(),
          rule.status(),
          rule.sentence(),
          rule.citation());
    }
    out.print(table);
    out.println(rules.size() + " rules");
    return 0;
  }

  @Command(name = "show", description = "Shows a rule as it stands in its file.")
  int show(
      @Parameters(paramLabel = "ID", description = "Id of a rule, such as AC-010.") String id,
      @picocli.CommandLine.Option(
              names = "--uses",
              description = "Also what rests on it: facts, tables, scenarios, examples.")
          boolean uses,
      @Mixin DeskOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    io.stackport.Desk desk = options.desk(spec.commandLine().getErr());
    List<RuleSource> all = desk.rules();
    for (RuleSource rule : all) {
      Authority authority = rule.authority();
      if (authority.id().equalsIgnoreCase(id)) {
        out.println(authority.id() + "  " + authority.sentence());
        String below = authority.file().substring("rules/".length());
        out.println("  file      " + options.rulesFolder().resolve(below) + ":" + authority.line());
        out.println("  citation  " + authority.citation());
        out.println("  status    " + authority.status());
        out.println(
            "  in force  "
                + (authority.from() == null ? "…" : authority.from())
                + " to "
                + (authority.to() == null ? "…" : authority.to())
                + ", judged on the "
                + authority.clock()
                + " date");
        if (!authority.register().isEmpty()) {
          out.println("  register  " + String.join(", ", authority.register()));
        }
        if (authority.remedy() != null) {
          out.println("  way out   " + authority.remedy());
        }
        out.println();
        out.print(rule.text());
        if (uses) {
          RuleUsesReport.print(
              out,
              desk,
              rule,
              options.rulesFolder(),
              options.catalogsFolder(),
              DeskOptions.home().resolve("examples"));
        }
        out.flush();
        return 0;
      }
    }
    String hint = DidYouMean.hint(id, all.stream().map(rule -> rule.authority().id()).toList());
    throw new ProblemException(
        Problem.at("rules show", 0, "no rule has the id `" + id + "`")
            .withHelp(hint.isEmpty() ? "`stackport rules list` shows every rule" : hint));
  }
}
