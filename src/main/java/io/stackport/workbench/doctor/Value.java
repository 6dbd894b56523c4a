package io.stackport.workbench.doctor;

import java.util.function.IntUnaryOperator;

/** What a comparison stands between, once variables are replaced by what they are bound to. */
sealed interface Value {

  /** An attribute of the fact that a pattern matches. */
  record At(int pattern, String attribute) implements Value {
    @Override
    public At moved(IntUnaryOperator to) {
      return new At(to.applyAsInt(pattern), attribute);
    }
  }

  /** A text, whole number or boolean. */
  record Is(Object constant) implements Value {}

  default Value moved(IntUnaryOperator to) {
    return this instanceof At at ? at.moved(to) : this;
  }
}
