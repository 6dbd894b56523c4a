package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cloud service.
 *
 * @param chips ids of the accelerators behind it
 * @param delivery {@code public}, {@code sovereign}, {@code dedicated}, {@code gpu-cloud}, {@code
 *     api}
 * @param regions ISO alpha-2 codes of the places where it runs; null when not known
 * @param closedModels ids of closed models that it offers; a trailing {@code *} stands for a family
 */
public record CloudService(
    String offer,
    String id,
    String vendor,
    String name,
    @Nullable String headquarters,
    String nature,
    @Nullable Set<String> chips,
    @Nullable String delivery,
    @Nullable Boolean sovereign,
    @Nullable Set<String> regions,
    @Nullable Boolean regionLock,
    @Nullable Boolean confidentialComputing,
    @Nullable Set<String> certifications,
    @Nullable Set<String> closedModels,
    String source,
    String confidence,
    Set<String> unverified)
    implements Component {

  public CloudService {
    offer = Defaults.text(offer, "");
    nature = Defaults.text(nature, "service");
    unverified = Defaults.set(unverified);
  }

  @Override
  public String layer() {
    return "A";
  }

  @Override
  public String slot() {
    return "cloud";
  }
}
