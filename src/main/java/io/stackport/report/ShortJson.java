package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;

/** The verdict alone, on one line, for those who check many bundles. */
public final class ShortJson {
  private ShortJson() {}

  /** Exit code, destinations, how many points are open, and the rules that spoke. */
  public static String of(Answer answer) {
    Verdict verdict = answer.verdict();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("bundle", verdict.file().name());
    root.put("exit", verdict.exitCode());
    root.put("verdict", Words.of(verdict.exitCode()));
    ArrayNode destinations = root.putArray("destinations");
    for (CaseFile.Destination each : verdict.file().destinations()) {
      destinations.addObject().put("code", each.code()).put("exit", verdict.exitCode(each.code()));
    }
    int open = verdict.packageOpen().size();
    for (LineResult line : verdict.lines()) {
      open += line.open().size();
    }
    root.put("open", open);
    ArrayNode rules = root.putArray("rules");
    verdict.fired().forEach(rules::add);
    return root.toString();
  }
}
