package io.stackport.model;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that holds a model, in the form that its name ends with. */
public final class ModelFile {
  private static final long MIB = 1L << 20;
  private static final long MOST_MIB = 16;
  private static final long MOST_MIB_JSON = 256;

  private ModelFile() {}

  /**
   * Reads a model in our own form or in one that can be imported.
   *
   * @throws ProblemException with the line of everything that is wrong
   */
  public static CompatibilityModel read(Path file) {
    return switch (ending(file)) {
      case "json", "yaml", "yml" -> new ModelReader().read(file);
      default -> imported(file);
    };
  }

  /**
   * Imports {@code .uvl} (Universal Variability Language, Boolean level) and {@code .cnf} or {@code
   * .dimacs} (DIMACS CNF).
   *
   * @throws ProblemException with the line of everything that is wrong, or of another ending
   */
  public static CompatibilityModel imported(Path file) {
    return switch (ending(file)) {
      case "uvl" -> UvlImport.read(file.toString(), text(file));
      case "cnf", "dimacs" -> DimacsImport.read(file.toString(), text(file));
      default ->
          throw new ProblemException(
              Problem.at(file.toString(), 0, "its name says no form that can be imported")
                  .withHelp("endings: .uvl, .cnf, .dimacs"));
    };
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The text of a file. */
  static String text(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new ProblemException(
            Problem.at(file.toString(), 0, "there is no such file")
                .withHelp("name a model file, such as examples/models/bike.json"));
      }
      long most = ending(file).equals("json") ? MOST_MIB_JSON : MOST_MIB;
      if (Files.size(file) > most * MIB) {
        throw new ProblemException(
            Problem.at(
                file.toString(),
                0,
                "is " + Files.size(file) + " bytes; the limit is " + most + " MiB"));
      }
      return Files.readString(file);
    } catch (CharacterCodingException broken) {
      throw new ProblemException(Problem.at(file.toString(), 0, "is not UTF-8 text"));
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be read: " + broken.getMessage()));
    }
  }
}
