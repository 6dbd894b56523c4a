package io.stackport.report;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped examples and what is said of them. */
final class ExampleReports {
  private ExampleReports() {}

  static List<Path> folders() {
    try (Stream<Path> list = Files.list(Path.of("examples"))) {
      return list.filter(each -> Files.isRegularFile(each.resolve("bundle.yaml")))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Answer answer(Path folder, Posture posture) {
    CaseFile made =
        CaseMaker.make(
            new BundleReader().read(folder.resolve("bundle.yaml")), Shipped.catalog(), null);
    return new Answer(
        Closing.close(made, posture, Shipped.book().judge(made.facts(), made.clocks())),
        "0".repeat(64),
        "0".repeat(64),
        "test");
  }
}
