package io.stackport.ledger;

/**
 * A decision with its place in the chain.
 *
 * @param ledger id of the ledger
 * @param sequence the entry's number, from 1 without a gap
 * @param previous hash of the entry before, hex
 * @param hash of the entry, hex
 * @param covered whether a signed checkpoint stands at or after it
 */
public record Recorded(
    Decision decision,
    String ledger,
    long sequence,
    String previous,
    String hash,
    boolean covered) {}
