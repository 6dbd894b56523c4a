package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Law;
import io.stackport.fact.Component;
import io.stackport.fact.Origin;
import io.stackport.fact.Supplier;

/** What is known of an offer beside its component: who supplies it and where it comes from. */
record OfferFacts(Bundle bundle, Law law) {

  Supplier supplier(Offer offer) {
    Component component = offer.component();
    String seat = component.headquarters();
    return new Supplier(
        offer.id(),
        component.vendor(),
        component.layer(),
        component.slot(),
        seat,
        seat == null ? null : law.names(seat),
        law.covered(component.vendor()));
  }

  Origin origin(Offer offer) {
    Bundle.Item item = offer.item() < 0 ? null : bundle.select().get(offer.item());
    Bundle.OriginText text = item == null ? null : item.origin();
    Bundle.Classification stated = item == null ? null : item.classification();
    String encryption = stated == null ? null : stated.encryption();
    return text == null
        ? new Origin(offer.id(), null, null, null, null, encryption)
        : new Origin(
            offer.id(),
            text.usOrigin(),
            text.controlledPercent(),
            text.noDeMinimis(),
            text.directProduct(),
            encryption);
  }
}
