package io.stackport.service;

/**
 * What was looked up.
 *
 * @param document JSON
 * @param tag changes when the document may have changed
 */
public record Looked(String document, String tag) {}
