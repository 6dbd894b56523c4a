package io.stackport.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as it was written down; {@code docs/bundle-format.md} says what its fields mean. What
 * was left out is null.
 *
 * @param document the text it was read from, for places of values
 * @param proposal the mapping, or null when left out; {@code noProposal} when it reads {@code none}
 */
public record Bundle(
    Document document,
    String name,
    @Nullable String title,
    LocalDate on,
    @Nullable LocalDate assessedOn,
    List<String> destinations,
    Movement movement,
    EndUseText endUse,
    @Nullable List<PartyText> parties,
    SiteText site,
    @Nullable NeedsText needs,
    @Nullable ProposalText proposal,
    boolean noProposal,
    @Nullable List<AuthorizationText> authorizations,
    List<ExceptionText> exceptions,
    List<SettledText> settled,
    List<Item> select,
    Map<String, List<ObjectNode>> components,
    @Nullable PriceBook prices) {

  public record Movement(
      @Nullable String kind,
      @Nullable String from,
      @Nullable String to,
      @Nullable List<String> via,
      @Nullable String purpose) {}

  public record EndUseText(
      @Nullable String sector,
      @Nullable Boolean military,
      @Nullable Boolean militaryIntelligence,
      @Nullable Boolean weaponsOfMassDestruction,
      @Nullable Boolean supercomputer,
      @Nullable Boolean semiconductorWork,
      @Nullable Boolean advancedNodeFab,
      @Nullable Boolean unknownNodeFab,
      @Nullable Boolean advancedNodeDesign,
      @Nullable Boolean chipmakingEquipment,
      @Nullable Boolean nuclear,
      @Nullable Boolean missiles,
      @Nullable Boolean chemicalBiological,
      @Nullable Boolean restrictedTraining,
      @Nullable Boolean usPersonSupport) {}

  public record PartyText(
      String role,
      @Nullable String name,
      @Nullable String country,
      @Nullable String receivesIn,
      @Nullable String headquarters,
      @Nullable Parent ultimateParent,
      @Nullable String kind,
      @Nullable String supplement8,
      @Nullable Screening screening,
      @Nullable List<Owner> owners) {}

  public record Parent(@Nullable String name, String country) {}

  public record Screening(
      Set<String> lists, LocalDate on, String by, String result, @Nullable List<Hit> hits) {}

  public record Hit(
      String list,
      @Nullable String tag,
      @Nullable String entry,
      @Nullable String requirement,
      @Nullable Set<String> allows,
      @Nullable String policy) {}

  public record Owner(
      String name,
      @Nullable String country,
      @Nullable BigDecimal sharePercent,
      @Nullable Set<String> listed,
      @Nullable String tag) {}

  public record SiteText(
      @Nullable String country,
      @Nullable String dataHosted,
      @Nullable Integer volts,
      @Nullable Integer phaseVolts,
      @Nullable Integer phases,
      @Nullable Integer hertz,
      @Nullable BigDecimal powerKw,
      @Nullable Integer rackPositions,
      @Nullable Integer ambientMaxC,
      @Nullable Long floorKgPerM2,
      @Nullable Integer waterSupplyC,
      @Nullable Boolean airGapped,
      @Nullable LocalDate operationFrom) {}

  public record NeedsText(@Nullable BigDecimal storageTb, @Nullable BigDecimal storageReadGbPerS) {}

  public record ProposalText(
      @Nullable String track,
      @Nullable LocalDate filed,
      @Nullable Boolean designated,
      @Nullable List<MemberText> members,
      @Nullable OperatingModel operatingModel,
      @Nullable List<SupportText> support,
      @Nullable Set<String> undertakings) {}

  public record MemberText(
      String name,
      @Nullable String role,
      @Nullable String country,
      @Nullable String headquarters,
      @Nullable List<String> owners,
      @Nullable Set<String> supplies) {}

  public record OperatingModel(
      @Nullable String builds, @Nullable String owns, @Nullable String operates) {}

  public record SupportText(
      String agency,
      @Nullable String kind,
      @Nullable Long amountUsd,
      @Nullable LocalDate closing,
      @Nullable LocalDate until) {}

  public record AuthorizationText(
      String number,
      @Nullable String kind,
      Set<String> eccns,
      List<String> to,
      @Nullable Set<String> parties,
      @Nullable Long quantity,
      @Nullable Long valueUsd,
      @Nullable LocalDate until,
      @Nullable String conditions) {}

  /** One selected component. */
  public record Item(
      String id,
      @Nullable String chip,
      @Nullable String precision,
      @Nullable String delivery,
      @Nullable Long quantity,
      @Nullable JsonNode facts,
      @Nullable String hall,
      @Nullable Classification classification,
      @Nullable OriginText origin,
      @Nullable Movement movement,
      @Nullable List<PartyText> parties) {

    /** Units; one when not stated. */
    public long units() {
      return quantity == null ? 1 : quantity;
    }
  }

  public record Classification(
      String eccn,
      String basis,
      @Nullable String by,
      @Nullable LocalDate on,
      @Nullable Boolean wholeCclChecked,
      @Nullable Boolean massMarket,
      @Nullable String encryption) {}

  /** Where an item comes from, for what is subject to the EAR outside the United States. */
  public record OriginText(
      @Nullable Boolean usOrigin,
      @Nullable BigDecimal controlledPercent,
      @Nullable Boolean noDeMinimis,
      @Nullable Boolean directProduct) {}

  /** What the consortium found out about a rule of which the catalog does not know the state. */
  public record SettledText(String window, String state, String source) {}

  /** Evidence for the conditions of a license exception: a date, a text, or whether it is there. */
  public record ExceptionText(String code, Map<String, JsonNode> evidence) {}

  public record PriceBook(boolean illustrative, Map<String, PriceText> items) {}

  public record PriceText(
      @Nullable BigDecimal unitUsd,
      @Nullable BigDecimal usSharePercent,
      @Nullable Integer leadTimeMonths) {}
}
