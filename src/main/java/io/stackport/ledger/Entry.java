package io.stackport.ledger;

import java.time.Instant;

/**
 * A row of the ledger.
 *
 * @param record the decision's canonical JSON, exactly as stored
 * @param input the document that came, packed, exactly as stored
 * @param previous hash of the entry before; {@code hash} of this one
 */
record Entry(
    long sequence,
    String id,
    Instant at,
    String caller,
    String operation,
    int exit,
    byte[] record,
    byte[] input,
    byte[] previous,
    byte[] hash) {}
