package io.stackport.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a license exception asks for before it serves.
 *
 * @param text what is to be there, for people
 * @param days least days between the date of the evidence and shipment; null when it is no date
 */
public record ExceptionCondition(
    String key, String text, @Nullable Integer days, String citation) {}
