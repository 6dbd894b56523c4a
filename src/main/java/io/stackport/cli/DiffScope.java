package io.stackport.cli;

import io.stackport.workbench.change.DiffQuestion;
import io.stackport.workbench.change.ProfileReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Destinations, days, party profiles and law over which two rule books are compared. */
final class DiffScope {
  @Option(
      names = "--destinations",
      paramLabel = "PLACE",
      split = ",",
      description = "Countries, regions or blocs (default: all, every country but the US).")
  private List<String> destinations = List.of();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      split = ",",
      description = "Ship days (default: today).")
  private List<LocalDate> days = List.of();

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description = "File of party profiles (default: examples/profiles.yaml).")
  private @Nullable Path profiles;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      split = ",",
      description = "Profiles of the file (default: all of them).")
  private List<String> names = List.of();

  @Mixin private PostureOption law = new PostureOption();

  PostureOption law() {
    return law;
  }

  /**
   * @param later ship day of the second side alone; null when both ship on the same days
   * @param inFull whether the second side is judged from nothing
   */
  DiffQuestion question(@Nullable LocalDate later, boolean inFull) {
    Path file = profiles == null ? DeskOptions.home().resolve("examples/profiles.yaml") : profiles;
    List<LocalDate> on = days.isEmpty() ? List.of(LocalDate.now(ZoneOffset.UTC)) : days;
    return new DiffQuestion(
        ProfileReader.read(file, names),
        destinations.equals(List.of("all")) ? List.of() : destinations,
        on,
        later == null ? List.of() : on.stream().map(day -> later).toList(),
        law.posture(),
        inFull);
  }
}
