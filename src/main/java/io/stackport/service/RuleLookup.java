package io.stackport.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.finding.Authority;
import io.stackport.finding.Status;
import io.stackport.rule.RuleBook;
import io.stackport.rule.language.RuleSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Rules as their files have them. */
final class RuleLookup {
  private static final Set<String> KNOWN = Set.of("pack", "status", "q");

  private final RuleBook book;

  RuleLookup(RuleBook book) {
    this.book = book;
  }

  ObjectNode list(SortedMap<String, String> query) {
    Parameters parameters = new Parameters(query, KNOWN);
    List<Authority> all = book.authorities();
    String pack =
        parameters.choice("pack", all.stream().map(Authority::pack).distinct().sorted().toList());
    String status = parameters.choice("status", Status.WORDS);
    List<Authority> wanted =
        all.stream()
            .filter(rule -> pack == null || rule.pack().equals(pack))
            .filter(rule -> status == null || rule.status().equals(status))
            .filter(
                rule ->
                    Lookups.has(parameters.text("q"), rule.id(), rule.sentence(), rule.citation()))
            .toList();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("rulebook", book.digest()).put("total", wanted.size());
    ArrayNode rules = root.putArray("rules");
    wanted.forEach(rule -> tell(rules.addObject(), rule));
    return root;
  }

  private static void tell(ObjectNode node, Authority rule) {
    node.put("id", rule.id()).put("sentence", rule.sentence());
    node.put("pack", rule.pack()).put("topic", rule.topic());
    node.put("citation", rule.citation()).put("status", rule.status());
    node.put("from", day(rule.from())).put("to", day(rule.to()));
    node.put("clock", rule.clock()).put("remedy", rule.remedy());
    rule.register().forEach(node.putArray("register")::add);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  ObjectNode one(String id) {
    for (RuleSource rule : book.rules()) {
      if (rule.authority().id().equals(id)) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("rulebook", book.digest());
        tell(root, rule.authority());
        root.put("file", rule.authority().file()).put("line", rule.authority().line());
        return root.put("text", rule.text());
      }
    }
    List<String> ids = book.authorities().stream().map(Authority::id).toList();
    throw Lookups.notThere("rule", id, ids, "GET /v1/rules lists them");
  }
}
