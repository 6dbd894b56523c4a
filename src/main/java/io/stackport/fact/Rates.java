package io.stackport.fact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published dense rates in tera-operations a second (one multiply-accumulate counts as two), by
 * input format. Null means no published rate. TF32 counts 19 bits.
 */
public record Rates(
    @Nullable BigDecimal fp4,
    @Nullable BigDecimal fp6,
    @Nullable BigDecimal fp8,
    @Nullable BigDecimal int4,
    @Nullable BigDecimal int8,
    @Nullable BigDecimal fp16,
    @Nullable BigDecimal tf32,
    @Nullable BigDecimal fp64) {

  /** Published rates by format name, in a fixed order. */
  public Map<String, BigDecimal> published() {
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    put(all, "fp4", fp4);
    put(all, "fp6", fp6);
    put(all, "fp8", fp8);
    put(all, "int4", int4);
    put(all, "int8", int8);
    put(all, "fp16", fp16);
    put(all, "tf32", tf32);
    put(all, "fp64", fp64);
    return all;
  }

  /** Bit length of a format's largest input, as 3A090 technical note 2 multiplies by it. */
  public static int bits(String format) {
    return switch (format) {
      case "fp4", "int4" -> 4;
      case "fp6" -> 6;
      case "fp8", "int8" -> 8;
      case "fp16" -> 16;
      case "tf32" -> 19;
      case "fp64" -> 64;
      default -> throw new IllegalArgumentException("no such format: " + format);
    };
  }

  /** Total processing performance over the published formats; null when none is published. */
  public @Nullable BigDecimal tpp() {
    BigDecimal best = null;
    for (Map.Entry<String, BigDecimal> rate : published().entrySet()) {
      BigDecimal product = rate.getValue().multiply(BigDecimal.valueOf(bits(rate.getKey())));
      if (best == null || product.compareTo(best) > 0) {
        best = product;
      }
    }
    return best;
  }

  private static void put(Map<String, BigDecimal> all, String format, @Nullable BigDecimal rate) {
    if (rate != null) {
      all.put(format, rate);
    }
  }
}
