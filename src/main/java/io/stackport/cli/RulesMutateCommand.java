package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.finding.Authority;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.MutationJson;
import io.stackport.report.MutationText;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.mutation.Hunt;
import io.stackport.workbench.mutation.MutationRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Bends rules and asks the scenarios whether they notice. */
@Command(
    name = "mutate",
    description = "Bends each rule in one place at a time and lists what no scenario notices.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:at least the wanted part was noticed",
      "11:less was",
      "2:bad input",
      "1:internal error"
    })
final class RulesMutateCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(names = "--only", paramLabel = "ID", description = "Mutants of one rule.")
  private @Nullable String only;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = "Mutants of one pack, or of one topic written PACK/TOPIC.")
  private @Nullable String pack;

  @Option(
      names = "--gate",
      paramLabel = "PERCENT",
      converter = Readings.Percentage.class,
      description = "Least part that scenarios must notice (default: ${DEFAULT-VALUE}).")
  private double gate = 95;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Chooses the words that are slipped in (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--sample",
      paramLabel = "N",
      converter = Readings.HowMany.class,
      description = "Judges so many mutants with Drools as well.")
  private int sample;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Desk desk = options.desk(err);
    List<RuleSource> rules = desk.rules();
    check(rules);
    MutationRun run =
        new Hunt(rules, desk.scenarios(), desk.catalog(), progress(err))
            .run(rule -> isWanted(rule.authority()), seed, sample);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? MutationJson.of(run, gate) : MutationText.of(run, gate));
    out.flush();
    return run.percent() >= gate ? 0 : 11;
  }

  private boolean isWanted(Authority rule) {
    String id = only;
    String folder = pack;
    return (id == null || rule.id().equalsIgnoreCase(id))
        && (folder == null
            || rule.pack().equals(folder)
            || folder.equals(rule.pack() + "/" + rule.topic()));
  }

  private void check(List<RuleSource> rules) {
    if (rules.stream().noneMatch(rule -> isWanted(rule.authority()))) {
      Set<String> known = new TreeSet<>();
      for (RuleSource rule : rules) {
        Authority authority = rule.authority();
        known.add(only != null ? authority.id() : authority.pack());
        if (only == null) {
          known.add(authority.pack() + "/" + authority.topic());
        }
      }
      String asked = only != null ? only : String.valueOf(pack);
      String hint = DidYouMean.hint(asked, known);
      throw new ProblemException(
          Problem.at("rules mutate", 0, "no rule is of `" + asked + "`")
              .withHelp(hint.isEmpty() ? "`stackport rules list` shows every rule" : hint));
    }
  }

  /** Progress is for people: a pipe gets none. */
  private static Hunt.Progress progress(PrintWriter err) {
    if (System.console() == null) {
      return (what, done, of) -> {};
    }
    return new HuntProgress(err);
  }
}
