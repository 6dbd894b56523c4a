package io.stackport.determination;

import io.stackport.fact.Line;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of one line.
 *
 * @param worst outcome if everything unknown goes against us; {@code best} if for us
 * @param policy review policy of a required license; null when none is known or none is required
 * @param classes classifications of the item, as {@code 4A090.a (computed)}
 * @param reasons the judgements that make the outcome, then what is reported beside it
 * @param questions judgements that ask something or raise a red flag
 * @param exceptions what became of the license exceptions that were offered
 * @param shortfalls what authorizations held do not reach, in sentences
 * @param open what leaves the line open; empty exactly when it is closed
 */
public record LineResult(
    Line line,
    long quantity,
    Outcome worst,
    Outcome best,
    @Nullable String policy,
    SortedSet<String> classes,
    List<Judgement> reasons,
    List<Judgement> questions,
    List<ExceptionAccount> exceptions,
    List<String> shortfalls,
    List<OpenPoint> open) {

  /** The same for so many units, where it hangs on no quantity. */
  LineResult of(long units) {
    return units == quantity
        ? this
        : new LineResult(
            line,
            units,
            worst,
            best,
            policy,
            classes,
            reasons,
            questions,
            exceptions,
            shortfalls,
            open);
  }

  public boolean isOpen() {
    return !open.isEmpty();
  }
}
