package io.stackport.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are meant; null for any.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 * @param limit most of them, the newest
 */
public record LedgerFilter(
    @Nullable String caller,
    @Nullable String operation,
    @Nullable Integer exit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit) {}
