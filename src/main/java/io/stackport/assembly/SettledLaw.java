package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.fact.Fact;
import io.stackport.fact.Threshold;
import io.stackport.fact.Window;
import java.util.List;
import java.util.Set;

/** Takes the consortium's word for law of which the catalog does not know the state. */
record SettledLaw(List<Bundle.SettledText> words) {

  /** What the consortium found out about a rule of which the catalog does not know the state. */
  Fact of(Fact fact) {
    for (Bundle.SettledText text : words) {
      String source = "; stated: " + text.source();
      if (fact instanceof Window window
          && window.name().equals(text.window())
          && asked(window.status())) {
        return new Window(
            window.name(),
            window.from(),
            window.to(),
            window.citation() + source,
            text.state(),
            Set.of("*"));
      }
      // The numbers of a rule bear its name and stand or fall with it.
      if (fact instanceof Threshold number
          && number.name().startsWith(text.window().replace("-rule", "."))
          && asked(number.status())) {
        return new Threshold(
            number.name(),
            number.value(),
            number.unit(),
            number.citation() + source,
            text.state(),
            Set.of("*"));
      }
    }
    return fact;
  }

  private static boolean asked(String status) {
    return status.equals("verify") || status.equals("unknown");
  }
}
