package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.workbench.mutation.Fate;
import io.stackport.workbench.mutation.Mutant;
import io.stackport.workbench.mutation.MutationRun;

/** Mutants and what became of them, for programs. */
public final class MutationJson {
  private MutationJson() {}

  public static String of(MutationRun run, double gate) {
    ObjectNode root = counts(JsonNodeFactory.instance.objectNode(), run);
    root.put("gate", gate);
    root.put("passed", run.percent() >= gate);
    root.put("scenarios", run.scenarios());
    if (run.agreed() != null) {
      root.put("agreedWithDrools", run.agreed());
    }
    ObjectNode topics = root.putObject("topics");
    run.byTopic().forEach((topic, some) -> counts(topics.putObject(topic), some));
    ArrayNode mutants = root.putArray("mutants");
    run.fates().forEach(each -> mutant(mutants.addObject(), each));
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode counts(ObjectNode into, MutationRun run) {
    return into.put("killed", run.killed())
        .put("survived", run.survived())
        .put("equivalent", run.setAside())
        .put("percent", Math.floor(run.percent() * 100) / 100);
  }

  private static void mutant(ObjectNode into, MutationRun.Judged judged) {
    Mutant mutant = judged.mutant();
    into.put("id", mutant.id())
        .put("rule", mutant.authority().id())
        .put("file", mutant.authority().file())
        .put("line", mutant.authority().line())
        .put("bend", mutant.bend().words())
        .put("was", mutant.was())
        .put("is", mutant.is());
    if (judged.fate() instanceof Fate.Killed killed) {
      into.put("fate", "killed").put("by", killed.scenario()).put("failure", killed.failure());
    } else if (judged.fate() instanceof Fate.Survived survived) {
      into.put("fate", "survived").put("wanted", survived.wanted());
      ArrayNode changed = into.putArray("unstatedIn");
      survived.changed().forEach(changed::add);
    } else if (judged.fate() instanceof Fate.SetAside aside) {
      into.put("fate", "equivalent").put("proof", aside.proof());
    }
  }
}
