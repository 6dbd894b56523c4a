package io.stackport.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that can be made again, kept with the hash of what was written. One that is not what was
 * written is reported and not used.
 */
public final class Sealed {
  private static final int MOST_KEPT = 4;

  private final Path folder;
  private final Consumer<String> notes;

  /**
   * @param notes gets a line for the person when a file was damaged or cannot be kept
   */
  public Sealed(Path folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /** The bytes that were stored under a name; null when there are none that can be trusted. */
  public byte @Nullable [] read(String name, String what) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (Files.readString(seal(file)).strip().equals(Digest.of(bytes))) {
        return bytes;
      }
    } catch (IOException unreadable) {
      notes.accept("note: the cached " + what + " cannot be read; making it again");
      return null;
    }
    notes.accept("note: the cached " + what + " is damaged; making it again");
    return null;
  }

  public void write(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      put(folder.resolve(name), bytes);
      put(
          seal(folder.resolve(name)),
          (Digest.of(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
      forget(name.substring(0, name.indexOf('-') + 1));
    } catch (IOException full) {
      notes.accept("note: " + name + " could not be kept in " + folder + ": " + full.getMessage());
    }
  }

  /** Keeps the newest files of a kind; what is older can be made again. */
  private void forget(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .sorted(
                  Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
              .skip(2L * MOST_KEPT)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void put(Path file, byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(folder, "new", ".tmp");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path seal(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }
}
