package io.stackport.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Checkpoints in the order of their entries. */
interface CheckpointSource extends AutoCloseable {

  /**
   * A checkpoint and where it stands, such as a file and line.
   *
   * @param checkpoint null where what stands there is none
   * @param broken what is wrong then
   */
  record Found(String where, @Nullable Checkpoint checkpoint, String broken) {}

  /** The next one; null at the end. */
  @Nullable Found next() throws IOException;

  @Override
  void close() throws IOException;
}
