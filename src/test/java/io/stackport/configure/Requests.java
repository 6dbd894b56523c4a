package io.stackport.configure;

import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests of the examples, whole and without what only a buyer says. */
public final class Requests {
  private Requests() {}

  /** An example's request, by the two digits it begins with. */
  public static Request example(String number) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("examples"), number + "-*")) {
      return new RequestReader().read(all.iterator().next().resolve("request.yaml"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The same context for one unit of each offer: nothing needed beside what rules ask for, nothing
   * decided, any legal burden accepted.
   */
  public static Request ofRulesAlone(Request request) {
    return with(request, request.slots());
  }

  /** Likewise, with slots of any size and one hall at most. */
  public static Request unbound(Request request) {
    Map<String, Request.Bounds> slots = new LinkedHashMap<>();
    request
        .slots()
        .forEach(
            (slot, bounds) -> {
              int most = bounds.max() == 0 ? 0 : slot.equals("hall") ? 1 : 1_000;
              slots.put(slot, new Request.Bounds(0, most));
            });
    return with(request, slots);
  }

  private static Request with(Request request, Map<String, Request.Bounds> slots) {
    return new Request(
        request.document(),
        request.name(),
        request.context(),
        new Request.Needs(List.of(), List.of(), null, null, null, null, false, List.of()),
        List.of(),
        request.exclude(),
        request.prefer(),
        slots,
        1,
        null,
        "any",
        null,
        request.objectives());
  }
}
