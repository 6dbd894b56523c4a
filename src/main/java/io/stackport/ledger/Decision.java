package io.stackport.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An answer as it is recorded.
 *
 * @param id unique, in the order of time
 * @param at when it was answered, to the microsecond
 * @param caller who asked, as the service knows it
 * @param operation what was asked, such as {@code checks}
 * @param parameters everything that the answer depends on beside the document, defaults written out
 * @param mediaType of the document that came
 * @param inputHash SHA-256 of that document as it came, hex
 * @param rules digest of the rule book; {@code catalog} of the catalogs, {@code build} of the
 *     program, {@code version} its name
 * @param dates days that the answer rests on, by name
 * @param exit as the command line's exit code; {@code outcome} the same in words
 * @param fired ids of the rules that spoke
 * @param answerHash SHA-256 of the document that was answered, hex
 * @param settled false where a limit of time ended the work, so that another run may say more
 */
public record Decision(
    String id,
    Instant at,
    String caller,
    String operation,
    SortedMap<String, String> parameters,
    String mediaType,
    String inputHash,
    String rules,
    String catalog,
    String build,
    String version,
    SortedMap<String, LocalDate> dates,
    String posture,
    int exit,
    String outcome,
    SortedSet<String> fired,
    String answerHash,
    boolean settled) {

  public Decision {
    at = at.truncatedTo(ChronoUnit.MICROS);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
    fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
  }
}
