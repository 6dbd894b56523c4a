package io.stackport.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their numbers, a few at a time. */
interface EntrySource extends AutoCloseable {

  /** The next one; null at the end. */
  @Nullable Entry next() throws IOException;

  @Override
  void close() throws IOException;
}
