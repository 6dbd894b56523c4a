package io.stackport.workbench.doctor;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** A condition as and, or and atoms; negation stands in the atoms alone. */
sealed interface Formula {

  record One(Atom atom) implements Formula {}

  record All(List<Formula> parts) implements Formula {}

  record Any(List<Formula> parts) implements Formula {}

  default Formula not() {
    if (this instanceof One one) {
      return new One(one.atom().not());
    } else if (this instanceof All all) {
      return new Any(all.parts().stream().map(Formula::not).toList());
    }
    return new All(((Any) this).parts().stream().map(Formula::not).toList());
  }

  /** The same of patterns that stand elsewhere. */
  default Formula moved(IntUnaryOperator to) {
    if (this instanceof One one) {
      return new One(one.atom().moved(to));
    } else if (this instanceof All all) {
      return new All(all.parts().stream().map(part -> part.moved(to)).toList());
    }
    return new Any(((Any) this).parts().stream().map(part -> part.moved(to)).toList());
  }
}
