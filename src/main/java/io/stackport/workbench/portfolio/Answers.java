package io.stackport.workbench.portfolio;

import java.util.SortedSet;

/**
 * The answers of both sides on a bundle.
 *
 * @param before exit code of a check by the first side; {@code after} by the second
 * @param rule the first rule that speaks otherwise of it; empty when none does
 * @param layers of the offers that the differing rules speak of
 * @param accelerators chips in all units that it selects
 */
record Answers(int before, int after, String rule, SortedSet<String> layers, long accelerators) {}
