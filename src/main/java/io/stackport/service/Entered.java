package io.stackport.service;

/**
 * An answer that is recorded.
 *
 * @param id of the decision in the ledger
 * @param body the document as it is sent, UTF-8
 */
public record Entered(String id, Reply reply, byte[] body) {}
