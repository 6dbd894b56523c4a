package io.stackport.ledger;

/**
 * What a ledger has done since it was opened.
 *
 * @param entries number of the last entry
 * @param recorded entries that were recorded, in how many {@code groups}
 * @param lastGroup entries of the last group
 * @param queued entries that wait
 * @param failed entries that were refused or could not be written
 */
public record LedgerCounts(
    long entries, long recorded, long groups, int lastGroup, int queued, long failed) {}
