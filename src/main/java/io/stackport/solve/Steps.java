package io.stackport.solve;

/** Started, or full, steps of an option's quantity: what a term multiplies. */
record Steps(int option, long per, boolean full) {

  static Steps of(NormalForm.Term term) {
    return new Steps(term.option(), term.per(), term.full());
  }

  long at(long quantity) {
    return full ? Math.floorDiv(quantity, per) : -Math.floorDiv(-quantity, per);
  }
}
