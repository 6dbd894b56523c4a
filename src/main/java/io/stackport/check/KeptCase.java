package io.stackport.check;

import io.stackport.assembly.CaseFile;
import io.stackport.bundle.Cut;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.fact.Line;
import io.stackport.finding.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that was judged, without its quantities.
 *
 * @param file of the document that it was judged for
 * @param bytes about as much memory as it takes
 */
record KeptCase(CaseFile file, Closing closing, long bytes) {
  private static final long JUDGEMENT = 200;
  private static final long OFFER = 1000;
  private static final long LINE = 100;

  static KeptCase of(CaseFile file, Closing closing, List<Judgement> judgements) {
    CaseFile bare = file.only(List.of(), file.offers(), file.lines());
    return new KeptCase(bare, closing, bytes(file, judgements));
  }

  /** As measured on packages of all sizes; texts count as long as a document makes them. */
  private static long bytes(CaseFile file, List<Judgement> judgements) {
    long bytes = OFFER * file.offers().size();
    for (Line line : file.lines()) {
      bytes += LINE + line.id().length();
    }
    for (Judgement each : judgements) {
      bytes += JUDGEMENT + each.message().length();
      bytes += each.assumes().stream().mapToLong(String::length).sum();
      bytes += each.doubts().stream().mapToLong(String::length).sum();
    }
    return bytes;
  }

  /**
   * What cases are known by: all that their facts are made of.
   *
   * @param on ship day instead of the document's; null for the document's
   */
  record Key(String context, String selection, @Nullable LocalDate on, Posture posture) {
    static Key of(Cut cut, @Nullable LocalDate on, Posture posture) {
      return new Key(cut.context(), cut.selection(), on, posture);
    }

    long bytes() {
      return context.length() + selection.length();
    }
  }

  /**
   * The verdict on a document of this case.
   *
   * @param amounts what rules supply for it
   */
  Verdict verdict(Cut cut, Map<String, Long> amounts) {
    return closing.verdict(file.with(cut.name(), cut.title(), cut.quantities()), amounts);
  }
}
