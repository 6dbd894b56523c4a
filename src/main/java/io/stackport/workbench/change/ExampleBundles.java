package io.stackport.workbench.change;

import io.stackport.assembly.Offer;
import io.stackport.document.YamlWriter;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes examples of changes as bundle files that {@code check} loads. */
public final class ExampleBundles {
  private final Path folder;
  private final List<Path> written = new ArrayList<>();

  private ExampleBundles(Path folder) {
    this.folder = folder;
  }

  /**
   * One file for the example of each kind of change, up to a number.
   *
   * @throws ProblemException when the folder cannot be written to
   */
  public static List<Path> write(Path folder, Changes changes, int most) {
    ExampleBundles examples = new ExampleBundles(folder);
    try {
      Files.createDirectories(folder);
      for (Changes.Counted<LineChange> each : first(changes.kinds(), most)) {
        examples.line(each.example());
      }
      for (Changes.Counted<SaidChange> each : first(changes.said(), most)) {
        if (!each.example().offers().isEmpty()) {
          examples.said(each.example());
        }
      }
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(folder.toString(), 0, "cannot be written: " + broken.getMessage())
              .withHelp("name a folder that you may write to"));
    }
    return examples.written;
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private void line(LineChange change) throws IOException {
    String says =
        change.offer().id()
            + " to "
            + change.context().to()
            + ": "
            + change.before().words()
            + " -> "
            + change.after().words();
    write(change.direction(), change.context(), List.of(change.offer()), change.rules(), says);
  }

  private void said(SaidChange change) throws IOException {
    String says =
        change.kind() + " " + change.what() + ": " + change.before() + " -> " + change.after();
    write(change.direction(), change.context(), change.offers(), change.rules(), says);
  }

  private void write(
      Direction direction, Context context, List<Offer> offers, Iterable<String> rules, String says)
      throws IOException {
    String first = rules.iterator().hasNext() ? rules.iterator().next() : "tables";
    String name =
        String.format(
            Locale.ROOT,
            "%03d-%s-%s-%s",
            written.size() + 1,
            direction.words(),
            first.toLowerCase(Locale.ROOT),
            context.to().toLowerCase(Locale.ROOT));
    String head =
        "# "
            + direction.words()
            + " by "
            + String.join(", ", rules)
            + ", profile "
            + context.profile().name()
            + "\n# "
            + says
            + "\n# look at what is named above: the exit code may be the same on both sides\n"
            + (context.before().equals(context.after())
                ? ""
                : "# before on " + context.before() + ", after on " + context.after() + "\n");
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file, head + YamlWriter.write(context.bundle(name, context.before(), offers)));
    written.add(file);
  }
}
