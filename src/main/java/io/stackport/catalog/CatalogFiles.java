package io.stackport.catalog;

import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a catalog folder, as text.
 *
 * @param texts contents by path, {@code catalogs/<folder>/<file>}
 */
public record CatalogFiles(SortedMap<String, String> texts) {
  private static final List<String> KINDS = List.of(".yaml", ".csv", ".json");

  public static CatalogFiles under(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "no such folder of catalogs")
              .withHelp("name a folder that holds components/ and law/"));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(CatalogFiles::belongs).toList()) {
        String name = "catalogs/" + folder.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readString(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new CatalogFiles(texts);
  }

  private static boolean belongs(Path file) {
    return KINDS.stream().anyMatch(kind -> file.getFileName().toString().endsWith(kind));
  }

  /** SHA-256 over names and contents, hex. */
  public String digest() {
    return Digest.of(texts);
  }

  /**
   * @throws ProblemException when there is no such file
   */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new ProblemException(Problem.at(name, 0, "the catalog lacks this file"));
    }
    return text;
  }
}
