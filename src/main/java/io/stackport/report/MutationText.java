package io.stackport.report;

import io.stackport.workbench.mutation.Fate;
import io.stackport.workbench.mutation.MutationRun;
import java.util.Locale;
import java.util.Map;

/** Mutants and what became of them, for a person. */
public final class MutationText {
  private MutationText() {}

  public static String of(MutationRun run, double gate) {
    StringBuilder text = new StringBuilder();
    for (MutationRun.Judged each : run.fates()) {
      if (each.fate() instanceof Fate.Survived survived) {
        text.append("survived   ").append(each.mutant().words()).append('\n');
        text.append("           ").append(survived.wanted()).append('\n');
      } else if (each.fate() instanceof Fate.SetAside aside) {
        text.append("equivalent ").append(each.mutant().words()).append('\n');
        text.append("           ").append(aside.proof()).append('\n');
      }
    }
    for (Map.Entry<String, MutationRun> topic : run.byTopic().entrySet()) {
      text.append(line(topic.getKey(), topic.getValue())).append('\n');
    }
    text.append(line("all", run));
    text.append(
        String.format(
            Locale.ROOT, ", by %,d scenarios; the gate is %s%%\n", run.scenarios(), plain(gate)));
    if (run.agreed() != null) {
      text.append("Drools and the interpreter say the same of ")
          .append(run.agreed())
          .append(" mutants out of ")
          .append(run.agreed())
          .append(" that both were asked\n");
    }
    return text.toString();
  }

  private static String line(String name, MutationRun run) {
    return String.format(
        Locale.ROOT,
        "%-38s %5.1f%%  %d of %d mutants noticed, %d survive, %d equivalent",
        name,
        run.percent(),
        run.killed(),
        run.killed() + run.survived(),
        run.survived(),
        run.setAside());
  }

  private static String plain(double percent) {
    return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
  }
}
