package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.Desk;
import io.stackport.catalog.CatalogFiles;
import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Rule books and catalogs that have answered, kept whole by their digests: what a decision was made
 * with can be opened again.
 */
public final class Archive {
  private static final String RULES = "rules";
  private static final String CATALOGS = "catalogs";

  private final Path folder;

  /**
   * @param folder where they are kept; made when it is not there
   */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /** Keeps what a desk answers with; nothing is written when it is there already. */
  public void keep(Desk desk) {
    keep(RULES, desk.book().digest(), desk.ruleFiles().texts());
    keep(CATALOGS, desk.catalog().digest(), desk.catalog().files().texts());
  }

  private void keep(String kind, String digest, SortedMap<String, String> texts) {
    if (!Digest.of(texts).equals(digest)) {
      throw new ProblemException(
          Problem.at(kind, 0, "changed while it was read").withHelp("start again"));
    }
    Path place = folder.resolve(kind).resolve(digest);
    if (Files.isDirectory(place)) {
      return;
    }
    Path draft = folder.resolve(kind).resolve("." + digest + "." + ProcessHandle.current().pid());
    try {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path path = draft.resolve(file.getKey().substring(kind.length() + 1));
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().getBytes(UTF_8));
      }
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException broken) {
      if (!Files.isDirectory(place)) {
        throw new ProblemException(
            Problem.at(place.toString(), 0, "cannot be written: " + broken.getMessage())
                .withHelp("what answers is kept there; make room or name another --data folder"));
      }
    }
  }

  /** Digests of the rule books that are kept, in order. */
  public List<String> ruleBooks() {
    return all(RULES);
  }

  /** Digests of the catalogs that are kept, in order. */
  public List<String> catalogs() {
    return all(CATALOGS);
  }

  private List<String> all(String kind) {
    Path all = folder.resolve(kind);
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(all)) {
      return names
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Folders of a rule book and a catalog that are what they were. */
  public record Kept(Path rules, Path catalogs) {}

  /**
   * What answered at a time that is past.
   *
   * @param rules digest of the rule book; {@code catalog} of the catalogs
   * @throws ProblemException when they are not kept here, or are not what they were
   */
  public Kept kept(String rules, String catalog) {
    Path rulesPlace = place(RULES, rules);
    Path catalogPlace = place(CATALOGS, catalog);
    same(rulesPlace, rules, RuleFiles.under(rulesPlace).digest());
    same(catalogPlace, catalog, CatalogFiles.under(catalogPlace).digest());
    return new Kept(rulesPlace, catalogPlace);
  }

  private Path place(String kind, String digest) {
    Path place = folder.resolve(kind).resolve(digest);
    if (!digest.matches("[0-9a-f]{64}") || !Files.isDirectory(place)) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "does not keep " + kind + " " + digest)
              .withHelp("copy them to " + place + ", from a backup or from version control"));
    }
    return place;
  }

  private static void same(Path place, String wanted, String found) {
    if (!wanted.equals(found)) {
      throw new ProblemException(
          Problem.at(place.toString(), 0, "was changed; its digest is " + found + " now")
              .withHelp("restore it from a backup or from version control"));
    }
  }
}
