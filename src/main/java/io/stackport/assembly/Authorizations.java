package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.fact.Authorization;
import io.stackport.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the authorizations that a consortium says it holds facts. */
record Authorizations(Bundle bundle, PlaceReader places) {

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    List<Bundle.AuthorizationText> given =
        bundle.authorizations() == null ? List.of() : bundle.authorizations();
    for (int i = 0; i < given.size(); i++) {
      Bundle.AuthorizationText text = given.get(i);
      Set<String> to = new TreeSet<>();
      for (int j = 0; j < text.to().size(); j++) {
        String code = places.country(text.to().get(j), "/authorizations/" + i + "/to/" + j);
        if (code != null) {
          to.add(code);
        }
      }
      facts.add(
          new Authorization(
              text.number(),
              text.kind() == null ? "license" : text.kind(),
              text.eccns(),
              to,
              text.parties(),
              text.quantity(),
              text.valueUsd(),
              text.until(),
              text.conditions()));
    }
    return facts;
  }
}
