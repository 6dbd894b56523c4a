package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Law;
import io.stackport.fact.Fact;
import io.stackport.fact.Groups;
import io.stackport.fact.Member;
import io.stackport.fact.Price;
import io.stackport.fact.Proposal;
import io.stackport.fact.SupportRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the proposal, its members and the price book facts. */
final class ProgramFacts {
  private final Bundle bundle;
  private final Law law;
  private final PlaceReader places;

  ProgramFacts(Bundle bundle, Law law, PlaceReader places) {
    this.bundle = bundle;
    this.law = law;
    this.places = places;
  }

  List<Fact> proposal(List<Offer> offers) {
    if (bundle.noProposal()) {
      return List.of();
    }
    Bundle.ProposalText text = bundle.proposal();
    if (text == null) {
      return List.of(
          new Proposal(null, null, null, null, null, null, null, null, null, null, null, null));
    }
    List<Fact> facts = new ArrayList<>();
    Bundle.OperatingModel model = text.operatingModel();
    facts.add(
        new Proposal(
            text.track(),
            text.filed(),
            anchors(text.members()),
            text.members() == null ? null : Integer.valueOf(text.members().size()),
            bundle.destinations().size(),
            model == null ? null : model.builds(),
            model == null ? null : model.owns(),
            model == null ? null : model.operates(),
            text.undertakings(),
            text.support() == null ? null : Boolean.TRUE,
            originStated(offers),
            text.designated()));
    List<Bundle.MemberText> members = text.members() == null ? List.of() : text.members();
    for (int i = 0; i < members.size(); i++) {
      facts.add(member(members.get(i), "/proposal/members/" + i));
    }
    for (Bundle.SupportText support :
        text.support() == null ? List.<Bundle.SupportText>of() : text.support()) {
      facts.add(
          new SupportRequest(
              support.agency(),
              support.kind(),
              support.amountUsd(),
              support.closing(),
              support.until()));
    }
    return facts;
  }

  private static @Nullable Integer anchors(@Nullable List<Bundle.MemberText> members) {
    if (members == null || members.stream().anyMatch(member -> member.role() == null)) {
      return null;
    }
    return (int) members.stream().filter(member -> "anchor".equals(member.role())).count();
  }

  private Member member(Bundle.MemberText text, String pointer) {
    String country = places.country(text.country(), pointer + "/country");
    String headquarters = places.country(text.headquarters(), pointer + "/headquarters");
    return new Member(
        text.name(),
        text.role(),
        country,
        country == null ? null : law.names(country),
        headquarters,
        headquarters == null ? null : law.names(headquarters),
        owners(text.owners(), pointer + "/owners"),
        text.supplies());
  }

  private @Nullable Groups owners(@Nullable List<String> owners, String pointer) {
    if (owners == null) {
      return null;
    }
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < owners.size(); i++) {
      String code = places.country(owners.get(i), pointer + "/" + i);
      Groups of = code == null ? null : law.names(code);
      if (of == null) {
        return null;
      }
      names.addAll(of.names());
    }
    return Groups.of(names);
  }

  /** Whether every item of the hardware layer has a US share in the price book. */
  private @Nullable Boolean originStated(List<Offer> offers) {
    Bundle.PriceBook book = bundle.prices();
    if (book == null) {
      return null;
    }
    return offers.stream()
        .filter(o -> o.component().layer().equals("A") && o.nature().equals("item"))
        .allMatch(
            o -> {
              Bundle.PriceText price = price(book, o);
              return price != null && price.usSharePercent() != null;
            });
  }

  Price price(Offer offer) {
    Bundle.PriceBook book = bundle.prices();
    Bundle.PriceText text = book == null ? null : price(book, offer);
    if (book == null || text == null) {
      return new Price(offer.id(), null, null, false, null, null);
    }
    Long cents =
        text.unitUsd() == null
            ? null
            : text.unitUsd().movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    BigDecimal wanted = law.threshold("program.us-content-percent");
    return new Price(
        offer.id(),
        cents,
        text.usSharePercent() == null
            ? null
            : basisPoints(text.usSharePercent(), RoundingMode.DOWN),
        book.illustrative(),
        text.leadTimeMonths(),
        cents == null || wanted == null
            ? null
            : Math.multiplyExact(cents, basisPoints(wanted, RoundingMode.UP)));
  }

  private static long basisPoints(BigDecimal percent, RoundingMode rounding) {
    return percent.movePointRight(2).setScale(0, rounding).longValueExact();
  }

  /** By offer id first, so that a fill can have its own price; by component id otherwise. */
  private static Bundle.@Nullable PriceText price(Bundle.PriceBook book, Offer offer) {
    Bundle.PriceText own = book.items().get(offer.id());
    return own == null ? book.items().get(offer.component().id()) : own;
  }
}
