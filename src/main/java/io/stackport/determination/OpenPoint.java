package io.stackport.determination;

import io.stackport.finding.Authority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that leaves a line or the package open.
 *
 * @param why the question, in a sentence
 * @param closes facts that would answer it, as {@code label: attribute}; may be empty
 * @param then what the answer could bring, such as {@code license required}
 * @param authority the rule that asks; null when the closing itself does
 */
public record OpenPoint(
    String why, List<String> closes, String then, @Nullable Authority authority) {}
