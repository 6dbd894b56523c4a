package io.stackport.report;

import io.stackport.workbench.Trial;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Scenarios that were run, as JUnit XML: a suite for each file, a case for each scenario. An
 * unconfirmed one is a failure of type {@code unconfirmed}: it never counts as passed.
 */
public final class TrialsJUnit {
  private TrialsJUnit() {}

  public static String of(List<Trial> trials) {
    Map<String, List<Trial>> files =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.scenario().file(), LinkedHashMap::new, Collectors.toList()));
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      start(out, "testsuites");
      attribute(out, "name", "stackport rules test");
      counts(out, trials);
      for (Map.Entry<String, List<Trial>> file : files.entrySet()) {
        start(out, "testsuite");
        attribute(out, "name", file.getKey());
        counts(out, file.getValue());
        for (Trial trial : file.getValue()) {
          trial(out, trial);
        }
        out.writeCharacters("\n");
        out.writeEndElement();
      }
      out.writeCharacters("\n");
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML cannot be written to a text", impossible);
    }
    return text.append('\n').toString();
  }

  private static void start(XMLStreamWriter out, String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
  }

  private static void counts(XMLStreamWriter out, List<Trial> trials) throws XMLStreamException {
    long holds = TrialsText.count(trials, Trial.State.HOLDS);
    attribute(out, "tests", String.valueOf(trials.size()));
    attribute(out, "failures", String.valueOf(trials.size() - holds));
    attribute(out, "errors", "0");
    attribute(out, "skipped", "0");
  }

  private static void trial(XMLStreamWriter out, Trial trial) throws XMLStreamException {
    var scenario = trial.scenario();
    start(out, "testcase");
    attribute(out, "classname", scenario.folder().replace('/', '.'));
    attribute(out, "name", scenario.rule() + " " + scenario.kind() + ": " + clean(scenario.name()));
    attribute(out, "file", scenario.file());
    attribute(out, "line", String.valueOf(scenario.line()));
    if (trial.state() != Trial.State.HOLDS) {
      boolean fails = trial.state() == Trial.State.FAILS;
      out.writeStartElement("failure");
      attribute(out, "type", fails ? "difference" : "unconfirmed");
      attribute(
          out,
          "message",
          fails
              ? clean(
                  trial.differences().stream()
                      .map(
                          each ->
                              each.what() + " expected " + each.expected() + ", got " + each.got())
                      .collect(Collectors.joining("; ")))
              : "no person has confirmed what is expected");
      out.writeCharacters(clean(TrialsText.body(trial)));
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static void attribute(XMLStreamWriter out, String name, String value)
      throws XMLStreamException {
    out.writeAttribute(name, value);
  }

  /** Characters that XML 1.0 has no way to write become a question mark. */
  static String clean(String text) {
    return text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xd800)
                        || (c > 0xdfff && c < 0xfffe)
                        || c > 0xffff
                    ? c
                    : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
