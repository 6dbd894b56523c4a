package io.stackport.service;

import io.stackport.determination.Posture;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * An answer.
 *
 * @param asked the question, with what was settled by default
 * @param document JSON, the same as the command line's
 * @param exit as the command line's exit code
 * @param words the exit code in words
 * @param dates days that the answer rests on, by name
 * @param fired ids of the rules that spoke
 * @param settled false where a limit of time ended the work, so that another run may say more
 */
public record Reply(
    Asked asked,
    String document,
    int exit,
    String words,
    SortedMap<String, LocalDate> dates,
    Posture posture,
    SortedSet<String> fired,
    boolean settled) {}
