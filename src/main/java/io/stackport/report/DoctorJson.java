package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.workbench.doctor.Defect;
import io.stackport.workbench.doctor.Diagnosis;
import io.stackport.workbench.doctor.Doctor;

/** What the doctor found, as JSON and as SARIF 2.1.0 for code hosts. */
public final class DoctorJson {
  private DoctorJson() {}

  /** {@code {rules, found: [{class, rules, file, line, sentence, example, fix}]}}. */
  public static String write(Doctor.Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("rules", report.rules());
    ArrayNode found = root.putArray("found");
    for (Diagnosis each : report.diagnoses()) {
      ObjectNode node = found.addObject();
      node.put("class", each.defect().word());
      each.rules().forEach(node.putArray("rules")::add);
      node.put("file", each.file());
      node.put("line", each.line());
      node.put("sentence", each.sentence());
      node.put("example", each.example());
      node.put("fix", each.fix());
    }
    return root.toPrettyString() + "\n";
  }

  public static String sarif(Doctor.Report report, String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "stackport rules lint");
    driver.put("version", version);
    ArrayNode rules = driver.putArray("rules");
    for (Defect defect : Defect.values()) {
      ObjectNode rule = rules.addObject();
      rule.put("id", defect.word());
      rule.putObject("shortDescription").put("text", defect.meaning());
    }
    ArrayNode results = run.putArray("results");
    report.diagnoses().forEach(each -> result(results.addObject(), each));
    return root.toPrettyString() + "\n";
  }

  private static void result(ObjectNode result, Diagnosis each) {
    result.put("ruleId", each.defect().word());
    result.put("ruleIndex", each.defect().ordinal());
    result.put("level", "error");
    String who = each.rules().isEmpty() ? "" : each.rules().get(0) + ": ";
    result
        .putObject("message")
        .put("text", who + each.sentence() + ". " + each.example() + ". " + each.fix());
    ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
    // A URI with a path alone would be read as one below the root of the sources.
    String uri = each.file().startsWith("/") ? "file://" + each.file() : each.file();
    physical.putObject("artifactLocation").put("uri", uri);
    if (each.line() > 0) {
      physical.putObject("region").put("startLine", each.line());
    }
    ObjectNode properties = result.putObject("properties");
    each.rules().forEach(properties.putArray("rules")::add);
    properties.put("example", each.example());
    properties.put("fix", each.fix());
  }
}
