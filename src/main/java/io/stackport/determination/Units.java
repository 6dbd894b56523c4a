package io.stackport.determination;

import java.math.BigDecimal;

/** Shows amounts of a resource, which are held in base units, as people say them. */
public final class Units {
  /** Stands for a model that serves any application, million parameters (AM-012, AM-013). */
  private static final long ANY_SIZE = 1_000_000_000;

  private Units() {}

  /**
   * @param resource its name, such as {@code site-power}
   * @param amount in the base unit of the resource
   */
  public static String show(String resource, long amount) {
    return switch (resource) {
      case "hall-power",
          "site-power",
          "liquid-heat",
          "rack-heat",
          "rack-heat-air",
          "rack-heat-liquid" ->
          scaled(amount, 3, "kW");
      case "accelerator-memory", "needs.modelMemoryGb" -> scaled(amount, 3, "GB");
      case "storage-gb" -> scaled(amount, 3, "TB");
      case "storage-read" -> scaled(amount, 3, "GB/s");
      case "fabric-gbps", "fabric-port" -> amount + " Gbit/s";
      case "floor-load" -> amount + " kg/m²";
      case "us-content", "usContentPercent" -> scaled(amount, 6, "USD");
      case "budgetUsd" -> scaled(amount, 2, "USD");
      case "needs.densePflops" -> scaled(amount, 6, "PFLOPS");
      case "needs.accelerators", "needs.concurrentUsers" -> amount + " accelerators";

      case "fabric-lanes" -> amount + " lanes of 400 Gbit/s";
      case "loop-water", "dry-loop-hall", "dry-loop-plant" -> amount + " °C";
      case "rack-positions" -> amount + " rack positions";
      case "application-model" -> amount >= ANY_SIZE ? "any size" : amount + " million parameters";
      default -> String.valueOf(amount);
    };
  }

  private static String scaled(long amount, int places, String unit) {
    BigDecimal value = BigDecimal.valueOf(amount, places);
    return value.stripTrailingZeros().toPlainString() + " " + unit;
  }
}
