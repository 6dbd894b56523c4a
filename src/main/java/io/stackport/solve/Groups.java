package io.stackport.solve;

import java.util.BitSet;
import java.util.Collection;

/**
 * What can be switched on and off as one: the bounds of a slot, or a constraint of the model. A
 * slot has the index {@code -1 - slot} to the outside; within, slots come first.
 *
 * @param slots how many slots there are
 * @param used groups that say anything at all
 */
record Groups(int slots, BitSet used) {

  static Groups of(NormalForm form) {
    int slots = form.slots().size();
    BitSet used = new BitSet();
    used.set(0, slots);
    form.clauses().forEach(each -> used.set(slots + each.from()));
    form.counts().forEach(each -> used.set(slots + each.from()));
    form.limits().forEach(each -> used.set(slots + each.from()));
    form.tables().forEach(each -> used.set(slots + each.from()));
    return new Groups(slots, used);
  }

  /** The group of an index. */
  int of(int index) {
    return index < 0 ? -1 - index : slots + index;
  }

  /** The index of a group. */
  int index(int group) {
    return group < slots ? -1 - group : group - slots;
  }

  /** The groups of these indices that say anything. */
  BitSet of(Collection<Integer> indices) {
    BitSet groups = new BitSet();
    indices.forEach(each -> groups.set(of(each)));
    groups.and(used);
    return groups;
  }
}
