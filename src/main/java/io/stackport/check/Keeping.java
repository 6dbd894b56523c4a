package io.stackport.check;

/**
 * How much is kept of what the rules said.
 *
 * @param mostBytes of memory; 0 to judge every bundle afresh
 * @param again one in so many answers from what was kept is judged afresh as well; 0 for none
 */
public record Keeping(long mostBytes, int again) {
  private static final long USUAL_BYTES = 80L << 20;
  private static final int USUALLY_AGAIN = 1000;

  /** Every bundle is judged afresh. */
  public static final Keeping NOTHING = new Keeping(0, 0);

  /** What suits a service with a heap of 384 MB. */
  public static final Keeping USUAL = new Keeping(USUAL_BYTES, USUALLY_AGAIN);

  public Keeping {
    if (mostBytes < 0 || again < 0) {
      throw new IllegalArgumentException("less than nothing: " + mostBytes + ", " + again);
    }
  }
}
