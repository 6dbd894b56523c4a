package io.stackport.bench;

import java.time.Duration;

/** Another solver on the same problem: an index for each slot, attributes by table, rules as sums. */
interface Peer {
  /** Whether some configuration holds one option of a slot. */
  boolean possible(int slot, int option);

  /** How many configurations there are, one by one; negative when time runs out. */
  long enumerate(Duration limit);

  /** The least sum of prices; negative when time runs out before it is proved. */
  long cheapest(Duration limit);
}
