package io.stackport.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.workbench.Coverage;
import io.stackport.workbench.Need;
import java.util.Locale;

/** What scenarios show of the rules, for programs: shares by kind and topic, then every need. */
public final class CoverageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CoverageJson() {}

  public static String of(Coverage coverage) {
    ObjectNode root = JSON.createObjectNode();
    share(root.putObject("together"), coverage.whole());
    ObjectNode kinds = root.putObject("kinds");
    for (Need.Kind kind : Need.Kind.values()) {
      share(kinds.putObject(kind.words()), coverage.of(kind));
    }
    ObjectNode topics = root.putObject("topics");
    coverage.topics().forEach((topic, share) -> share(topics.putObject(topic), share));
    ArrayNode rules = root.putArray("rules");
    for (Coverage.OfRule rule : coverage.rules()) {
      ObjectNode out = rules.addObject();
      out.put("id", rule.rule().id());
      out.put("file", rule.rule().file());
      out.put("line", rule.rule().line());
      ArrayNode needs = out.putArray("needs");
      rule.needs().forEach(need -> need(needs.addObject(), need));
    }
    return root.toPrettyString() + "\n";
  }

  private static void share(ObjectNode out, Coverage.Share share) {
    out.put("seen", share.seen()).put("of", share.all());
    out.put("percent", share.percent()).put("setAside", share.aside());
  }

  private static void need(ObjectNode out, Need need) {
    out.put("kind", need.kind().name().toLowerCase(Locale.ROOT));
    out.put("what", need.what());
    out.put("side", need.side().words());
    out.put("state", need.seen() != null ? "seen" : need.counts() ? "missing" : "set aside");
    if (need.seen() != null) {
      out.put("seenIn", need.seen());
    }
    if (need.aside() != null) {
      out.put("reason", need.aside());
    }
  }
}
