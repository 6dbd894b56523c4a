package io.stackport.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stackport.Shipped;
import io.stackport.assembly.CaseMaker;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said of a bundle document that is not right. */
final class BundleProblems {
  /** Three lines that are right; what a test writes begins on line 4. */
  static final String HEAD = "bundle: x\non: 2026-11-24\ndestinations: [KE]\n";

  private BundleProblems() {}

  static String of(Path folder, String text) throws IOException {
    return of(folder, text.getBytes(UTF_8));
  }

  /** The whole text of the problems, the folder left out of the file's name. */
  static String of(Path folder, byte[] bytes) throws IOException {
    Path file = folder.resolve("b.yaml");
    Files.write(file, bytes);
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> CaseMaker.make(new BundleReader().read(file), Shipped.catalog(), null));
    return refused == null
        ? "accepted"
        : String.valueOf(refused.getMessage()).replace(folder + "/", "");
  }
}
