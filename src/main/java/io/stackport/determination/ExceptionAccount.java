package io.stackport.determination;

import io.stackport.assembly.Paperwork;
import io.stackport.finding.Judgement;
import java.util.List;
import java.util.Map;

/**
 * What became of a license exception on a line.
 *
 * @param uncovered reasons of the line that it does not overcome
 * @param barredBy what bars it
 * @param conditions what it asks for, in words, each with how it stands
 */
public record ExceptionAccount(
    String code,
    Judgement offered,
    List<String> uncovered,
    List<Judgement> barredBy,
    Map<String, Paperwork.State> conditions) {

  /** How it stands. */
  public enum Standing {
    /** It serves. */
    SERVES,
    /** It serves once what it asks for is shown. */
    ASKS,
    /** It serves only if facts that nobody stated are so. */
    POSSIBLE,
    /** It does not serve. */
    FAILS
  }

  public Standing standing() {
    if (!uncovered.isEmpty()
        || barredBy.stream().anyMatch(Judgement::certain)
        || conditions.containsValue(Paperwork.State.NOT_MET)) {
      return Standing.FAILS;
    }
    if (!offered.certain() || !barredBy.isEmpty() || unsettled()) {
      return Standing.POSSIBLE;
    }
    return conditions.containsValue(Paperwork.State.NOT_SHOWN) ? Standing.ASKS : Standing.SERVES;
  }

  private boolean unsettled() {
    return offered.status().equals("verify") || offered.status().equals("unknown");
  }
}
