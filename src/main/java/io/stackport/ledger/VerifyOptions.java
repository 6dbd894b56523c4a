package io.stackport.ledger;

import java.nio.file.Path;
import java.util.List;

/**
 * What a ledger is held against beside itself.
 *
 * @param checkpoints files of checkpoints that were kept elsewhere
 * @param publicKeys of the keys that may have signed; those in the data folder when there are none
 * @param from number of the first entry to look at
 */
public record VerifyOptions(List<Path> checkpoints, List<Path> publicKeys, long from) {
  /** Everything, held against what the data folder holds. */
  public static final VerifyOptions ALL = new VerifyOptions(List.of(), List.of(), 1);

  public VerifyOptions {
    checkpoints = List.copyOf(checkpoints);
    publicKeys = List.copyOf(publicKeys);
  }
}
