package io.stackport.cli;

import io.stackport.workbench.NewTopic;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a topic. */
@Command(
    name = "new",
    description =
        "Begins a topic: a rule, a table when wanted, and scenarios that hold as they stand.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad input", "1:internal error"})
final class RulesNewCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "PACK/TOPIC",
      description = "Where it goes, such as export-control/model-weights.")
  private String name = "";

  @Option(
      names = "--id",
      paramLabel = "XX",
      description = "Two capitals with which its ids begin (default: two that are free).")
  private @Nullable String prefix;

  @Option(names = "--table", description = "With a decision table (.drl.csv).")
  private boolean table;

  @Option(names = "--new-pack", description = "The pack may be new.")
  private boolean newPack;

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    NewTopic topic = NewTopic.of(options.rulesFolder(), name, newPack);
    for (Path file : topic.write(prefix, table)) {
      out.println(file);
    }
    out.println("next: put the law in, then `stackport rules lint`");
    out.flush();
    return 0;
  }
}
