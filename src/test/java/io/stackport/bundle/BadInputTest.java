package io.stackport.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are not of the form of a bundle file: each is told with its place. */
final class BadInputTest {
  private static final String SELECT = "select:\n  - { id: dgx-h100 }\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void theSameDocumentWithoutAFaultIsAccepted() throws IOException {
    assertThat(BundleProblems.of(folder, BundleProblems.HEAD + SELECT)).isEqualTo("accepted");
  }

  /** What follows a right head, from line 4 on. */
  static Stream<Arguments> tails() {
    return Stream.of(
        arguments(
            "unknown key",
            "desination: KE\n" + SELECT,
            "b.yaml:4:1: unknown key `desination`\n  did you mean `destinations`?"),
        arguments(
            "unknown key in an item",
            "select:\n  - id: dgx-h100\n    quantitty: 3\n",
            "b.yaml:6:5: unknown key `quantitty`\n  did you mean `quantity`?"),
        arguments(
            "unknown key in a party",
            "parties:\n  - role: endUser\n    nmae: X\n" + SELECT,
            "b.yaml:6:5: unknown key `nmae`\n  did you mean `name`?"),
        arguments(
            "unknown key that is near to none",
            "movement: { carrier: ship }\n" + SELECT,
            "b.yaml:4:13: unknown key `carrier`\n  known keys: kind, from, to, via, purpose"),
        arguments(
            "unknown shelf",
            "components:\n  chip: []\n" + SELECT,
            "b.yaml:5:3: unknown key `chip`\n  did you mean `chips`?"),
        arguments(
            "text for a number",
            "select:\n  - { id: dgx-h100, quantity: four }\n",
            "b.yaml:5:21: `select.0.quantity` is `four`; it must be a whole number"),
        arguments(
            "list for a mapping",
            "movement: [US, KE]\n" + SELECT,
            "b.yaml:4:1: `movement` is a list; it must be a mapping of keys"),
        arguments(
            "text for a list",
            "parties: me\n" + SELECT,
            "b.yaml:4:1: `parties` is `me`; it must be a list"),
        arguments(
            "a word of YAML 1.1 for a boolean",
            "endUse: { military: no }\n" + SELECT,
            "b.yaml:4:11: `endUse.military` is `no`; it must be true or false"),
        arguments(
            "empty value", "title:\n" + SELECT, "b.yaml:4:1: `title` is empty; it must be a text"),
        arguments(
            "a day that is not in the calendar",
            "assessedOn: 2026-02-30\n" + SELECT,
            "b.yaml:4:1: `assessedOn` is `2026-02-30`; it must be a date such as 2026-11-24"),
        arguments(
            "a date in another form",
            "site: { operationFrom: 1.3.2027 }\n" + SELECT,
            "b.yaml:4:9: `site.operationFrom` is `1.3.2027`; it must be a date such as 2026-11-24"),
        arguments(
            "negative quantity",
            "select:\n  - { id: dgx-h100, quantity: -1 }\n",
            "b.yaml:5:21: `select.0.quantity` is `-1`; the least allowed is 1"),
        arguments(
            "quantity zero",
            "select:\n  - { id: dgx-h100, quantity: 0 }\n",
            "b.yaml:5:21: `select.0.quantity` is `0`; the least allowed is 1"),
        arguments(
            "fractional quantity",
            "select:\n  - { id: dgx-h100, quantity: 1.5 }\n",
            "b.yaml:5:21: `select.0.quantity` is `1.5`; it must be a whole number"),
        arguments(
            "more than all",
            "parties: [{ role: endUser, owners: [{ name: A, sharePercent: 101 }] }]\n" + SELECT,
            "b.yaml:4:48: `parties.0.owners.0.sharePercent` is `101`; the most allowed is 100"),
        arguments(
            "key that stands twice",
            "on: 2026-11-25\n" + SELECT,
            "b.yaml:4:1: key `on` stands twice; first on line 2"),
        arguments("missing required key", "title: T\n", "b.yaml:1:1: the document has no `select`"),
        arguments(
            "missing required key of an item",
            "select:\n  - { quantity: 2 }\n",
            "b.yaml:5:5: `select.0` has no `id`"),
        arguments(
            "unknown role",
            "parties:\n  - { role: enduser }\n" + SELECT,
            "b.yaml:5:7: `parties.0.role` is `enduser`; allowed: exporter, purchaser,"
                + " intermediateConsignee, ultimateConsignee, endUser, remoteUser, operator\n"
                + "  did you mean `endUser`?"),
        arguments(
            "unknown kind of a party",
            "parties:\n  - { role: endUser, kind: goverment }\n" + SELECT,
            "b.yaml:5:22: `parties.0.kind` is `goverment`; allowed: private, stateOwned,"
                + " government, military, militaryIntelligence, academic, individual, usGovernment,"
                + " cooperatingGovernment\n"
                + "  did you mean `government` or `usGovernment`?"),
        arguments(
            "unknown kind of a movement",
            "movement: { kind: re-export }\n" + SELECT,
            "b.yaml:4:13: `movement.kind` is `re-export`; allowed: export, reexport, transfer,"
                + " release, remoteAccess\n  did you mean `reexport` or `export`?"),
        arguments(
            "unknown precision",
            "select:\n  - { id: gemma-4-26b-a4b, precision: fp16 }\n",
            "b.yaml:5:28: `select.0.precision` is `fp16`; allowed: bf16, fp8, int4"),
        arguments(
            "anchor",
            "title: &name A package\n" + SELECT,
            "b.yaml:4:8: anchors and aliases are not read here; write the value out"),
        arguments(
            "alias of nothing",
            "title: *name\n" + SELECT,
            "b.yaml:4:8: not valid YAML: found undefined alias name"),
        arguments(
            "bracket that is not closed",
            "title: [A\nneeds: {}\n" + SELECT,
            "b.yaml:5:6: not valid YAML: expected ',' or ']', but got :"),
        arguments(
            "indented by a tab",
            "movement:\n\tto: KE\n" + SELECT,
            "b.yaml:5:1: not valid YAML: found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation)"),
        arguments(
            "several faults, in the order of their lines",
            "title: [A]\nselect:\n  - { id: dgx-h100, quantity: 0, colour: red }\n",
            "b.yaml:4:1: `title` is a list; it must be a text\n"
                + "b.yaml:6:21: `select.0.quantity` is `0`; the least allowed is 1\n"
                + "b.yaml:6:34: unknown key `colour`\n"
                + "  known keys: id, chip, precision, delivery, quantity, facts, hall,"
                + " classification, movement, parties, origin"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tails")
  void whatIsWrongIsToldWithItsPlace(String what, String tail, String told) throws IOException {
    assertThat(BundleProblems.of(folder, BundleProblems.HEAD + tail)).as(what).isEqualTo(told);
  }

  static Stream<Arguments> wholeFiles() {
    return Stream.of(
        arguments("empty", "", "b.yaml:1: the document is empty"),
        arguments("only a comment", "# nothing\n", "b.yaml:1: the document is empty"),
        arguments(
            "a list", "- a\n", "b.yaml:1:1: the document is a list; it must be a mapping of keys"),
        arguments(
            "prose",
            "hello world\n",
            "b.yaml:1:1: the document is `hello world`; it must be a mapping of keys"),
        arguments(
            "no YAML",
            "bundle: x: y\n",
            "b.yaml:1:10: not valid YAML: mapping values are not allowed here"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFiles")
  void aFileThatIsNoBundleIsRefused(String what, String text, String told) throws IOException {
    assertThat(BundleProblems.of(folder, text)).as(what).isEqualTo(told);
  }

  @Test
  void aFileOfOneMebibyteIsReadAndOneByteMoreIsNot() throws IOException {
    String right = BundleProblems.HEAD + SELECT + "#";
    String full = right + "x".repeat((1 << 20) - right.length());
    assertThat(BundleProblems.of(folder, full)).isEqualTo("accepted");
    assertThat(BundleProblems.of(folder, full + "x"))
        .isEqualTo("b.yaml: is 1048577 bytes; the limit is 1 MiB");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    byte[] latin = (BundleProblems.HEAD + "title: Zürich\n" + SELECT).getBytes("ISO-8859-1");
    assertThat(BundleProblems.of(folder, latin)).isEqualTo("b.yaml: is not UTF-8 text");
  }

  @Test
  void aFileThatIsNotThereIsToldWithAWayOut() {
    assertThatThrownBy(() -> new BundleReader().read(Path.of("no-such.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "no-such.yaml: there is no such file\n"
                + "  name a bundle file, such as examples/03-kenya-health-pod/bundle.yaml");
  }
}
