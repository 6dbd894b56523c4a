package io.stackport.inquiry;

import io.stackport.determination.Posture;
import io.stackport.document.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of one item for one destination.
 *
 * @param subject an ECCN or paragraph, {@code EAR99}, or an id of the catalog
 * @param to a country or region, by code or name
 * @param kind kind of movement: {@code export}, {@code reexport}, {@code transfer}, {@code release}
 *     or {@code remoteAccess}
 * @param reason reason for control that alone counts, such as {@code RS}; null when all do
 * @param party what states parties, end use and evidence; null when nobody says
 */
public record Question(
    String subject,
    String to,
    LocalDate on,
    Posture posture,
    String kind,
    @Nullable String reason,
    @Nullable Source party) {}
