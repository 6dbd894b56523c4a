package io.stackport.report;

import io.stackport.determination.Verdict;

/**
 * A verdict and what it was reached with.
 *
 * @param rules SHA-256 of the rule files, hex; {@code catalog} likewise
 * @param version of the program
 */
public record Answer(Verdict verdict, String rules, String catalog, String version) {}
