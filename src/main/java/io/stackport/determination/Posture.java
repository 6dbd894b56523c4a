package io.stackport.determination;

import io.stackport.finding.Judgement;

/** Which law counts: as it is enforced, or as it is codified. */
public enum Posture {
  ENFORCED,
  CODIFIED;

  /** How a judgement weighs under this posture. */
  public Weight weigh(Judgement judgement) {
    return switch (judgement.status()) {
      case "verify", "unknown" -> Weight.UNSETTLED;
      case "pending" -> Weight.REPORTED;
      case "codified_not_enforced", "stayed" ->
          this == ENFORCED ? Weight.REPORTED : counted(judgement);
      default -> counted(judgement);
    };
  }

  private static Weight counted(Judgement judgement) {
    return judgement.certain() ? Weight.CERTAIN : Weight.POSSIBLE;
  }

  /**
   * Whether a restriction counts: anything that may be in the worst case, what is certain in the
   * best.
   */
  boolean restricts(Judgement judgement, boolean worstCase) {
    return worstCase ? weigh(judgement).threatens() : weigh(judgement) == Weight.CERTAIN;
  }

  /**
   * Whether a permission counts: what is certain in the worst case, anything that may be in the
   * best.
   */
  boolean permits(Judgement judgement, boolean worstCase) {
    return worstCase ? weigh(judgement) == Weight.CERTAIN : weigh(judgement).threatens();
  }

  /** What a judgement does to a verdict. */
  public enum Weight {
    /** It counts. */
    CERTAIN,
    /** It counts if what it assumes is so. */
    POSSIBLE,
    /** It counts if the law that it rests on stands, which is not settled. */
    UNSETTLED,
    /** It is reported and does not count. */
    REPORTED;

    /** Whether the worst case has to reckon with it. */
    public boolean threatens() {
      return this != REPORTED;
    }
  }

  /** As reports write it. */
  public String words() {
    return this == ENFORCED ? "as enforced" : "as codified";
  }
}
