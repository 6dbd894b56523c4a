package io.stackport.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a whole ledger found.
 *
 * @param ledger id of it
 * @param source where it was read, for a person
 * @param first number of the first entry; 0 when there is none
 * @param last number of the last one
 * @param entries how many were looked at
 * @param checkpoints how many were looked at
 * @param covered number of the last entry that a checkpoint holds; later ones rest on the chain
 *     alone
 * @param expired number of the last entry that was kept long enough and is gone; 0 when none is
 * @param faults what does not hold, the first thousand of {@code faultCount}
 * @param remarks what a reader should know beside that, such as what was not looked at
 * @param head hash of the last entry, hex; null when there is none
 */
public record Verification(
    String ledger,
    String source,
    long first,
    long last,
    long entries,
    long checkpoints,
    long covered,
    long expired,
    @Nullable String head,
    long faultCount,
    List<Fault> faults,
    List<Cut> cuts,
    List<Outage> outages,
    List<String> remarks) {

  public Verification {
    faults = List.copyOf(faults);
    cuts = List.copyOf(cuts);
    outages = List.copyOf(outages);
    remarks = List.copyOf(remarks);
  }

  public boolean holds() {
    return faultCount == 0;
  }
}
