package io.stackport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.document.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** Which program this is. */
public final class Program {
  private Program() {}

  /** Its version. */
  public static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * Digest of its own code, the same for the command line and the service of one build; what is
   * kept by another build is not used.
   */
  public static String build() {
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code)
          ? digest(code)
          : "classes-" + Files.getLastModifiedTime(code);
    } catch (IOException | URISyntaxException unknown) {
      return "unknown";
    }
  }

  /** Over what is in the file; its manifest says only how it is started. */
  private static String digest(Path code) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (JarFile jar = new JarFile(code.toFile(), false)) {
      jar.stream()
          .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
          .forEach(entry -> all.put(entry.getName(), entry.getSize() + " " + entry.getCrc()));
    }
    return Digest.of(all.toString().getBytes(UTF_8));
  }
}
