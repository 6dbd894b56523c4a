package io.stackport.workbench.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.determination.Posture;
import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.change.Side;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replays a whole portfolio, some bundles at a time, so that memory does not grow with it.
 *
 * @param verify one in so many bundles is judged alone as well; 0 for none
 * @param out gets each changed bundle as JSON a line; null for nobody
 * @param checkpoint notes how far it came; null for none
 */
public record ImpactRun(
    Side before,
    Side after,
    Posture posture,
    Path portfolio,
    int verify,
    @Nullable Path out,
    @Nullable Path checkpoint) {
  private static final int AT_ONCE = 2048;
  private static final int CHUNKS_A_NOTE = 32;
  private static final double NANOS = 1e9;

  /**
   * @param notes gets a line for what cannot be read, or is answered in two ways
   * @param progress is told now and then how far it came
   */
  public ImpactTally replay(Consumer<String> notes, Consumer<Checkpoint.Pace> progress) {
    Checkpoint from = checkpoint == null ? null : Checkpoint.read(checkpoint, question());
    ImpactTally tally = from == null ? new ImpactTally() : from.tally();
    long offset = from == null ? 0 : from.offset();
    long number = from == null ? 0 : from.number();
    Impact impact = new Impact(before, after, posture, verify, tally);
    try (PortfolioFile file = new PortfolioFile(portfolio, offset, number);
        RandomAccessFile changed = out == null ? null : new RandomAccessFile(out.toFile(), "rw")) {
      if (changed != null) {
        changed.setLength(from == null ? 0 : from.written());
        changed.seek(changed.length());
      }
      replay(file, impact, changed, notes, progress);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(String.valueOf(out), 0, "cannot be written: " + broken.getMessage()));
    }
    return tally;
  }

  private void replay(
      PortfolioFile file,
      Impact impact,
      @Nullable RandomAccessFile changed,
      Consumer<String> notes,
      Consumer<Checkpoint.Pace> progress)
      throws IOException {
    long size = Math.max(1, file.size());
    double begun = (double) file.offset() / size;
    long already = impact.tally().bundles();
    long start = System.nanoTime();
    int chunks = 0;
    List<Stored> some = file.next(AT_ONCE);
    while (!some.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      impact.replay(some, each -> lines.append(each).append('\n'), notes);
      if (changed != null) {
        changed.write(lines.toString().getBytes(UTF_8));
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      progress.accept(
          new Checkpoint.Pace(
              impact.tally().bundles() - already, seconds, (double) file.offset() / size, begun));
      some = file.next(AT_ONCE);
      if (checkpoint != null && (++chunks % CHUNKS_A_NOTE == 0 || some.isEmpty())) {
        note(file, impact, changed, some);
      }
    }
  }

  /** What was read ahead is not counted yet: a note is of the place before it. */
  private void note(
      PortfolioFile file, Impact impact, @Nullable RandomAccessFile changed, List<Stored> ahead)
      throws IOException {
    Path note = checkpoint;
    if (note != null) {
      long written = changed == null ? 0 : changed.getFilePointer();
      new Checkpoint(
              question(),
              ahead.isEmpty() ? file.offset() : file.before(),
              ahead.isEmpty() ? file.number() : file.numberBefore(),
              written,
              impact.tally())
          .write(note);
    }
  }

  private String question() {
    String all =
        String.join(
            " ",
            before.book().digest(),
            before.catalog().digest(),
            after.book().digest(),
            after.catalog().digest(),
            posture.name(),
            portfolio.toAbsolutePath().normalize().toString());
    return Digest.of(all.getBytes(UTF_8));
  }
}
