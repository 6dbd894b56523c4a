package io.stackport.check;

import io.stackport.assembly.SiteAmount;
import io.stackport.bundle.Cut;
import io.stackport.fact.Site;
import io.stackport.rule.RuleBook;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a site gives by its size, where the rules of a book take it as an amount alone. */
final class SiteAmounts {
  private final Map<SiteAmount, Set<String>> rules = new EnumMap<>(SiteAmount.class);
  private final Set<String> fields;

  SiteAmounts(RuleBook book) {
    Map<String, Set<String>> plain = book.plainAmounts(Site.class);
    for (SiteAmount each : SiteAmount.values()) {
      Set<String> supplying = plain.get(each.attribute());
      if (supplying != null) {
        rules.put(each, supplying);
      }
    }
    fields = rules.keySet().stream().map(SiteAmount::field).collect(Collectors.toUnmodifiableSet());
  }

  /** Keys of the site that need not stand in a case. */
  Set<String> fields() {
    return fields;
  }

  /** What each rule supplies for a document. */
  Map<String, Long> of(Cut cut) {
    Map<String, Long> amounts = new HashMap<>();
    rules.forEach(
        (amount, supplying) -> {
          Long stated = cut.amounts().get(amount.field());
          if (stated != null) {
            supplying.forEach(rule -> amounts.put(rule, amount.base(BigDecimal.valueOf(stated))));
          }
        });
    return amounts;
  }
}
