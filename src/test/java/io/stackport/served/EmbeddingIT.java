package io.stackport.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in {@code docs/embedding.md} compiles, and prints what stands there. */
final class EmbeddingIT {
  private static final Path DOCUMENT = Path.of("docs/embedding.md");

  @TempDir private Path folder;

  private static String block(String document, String form) {
    Matcher block = Pattern.compile("```" + form + "\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @Test
  void theExampleRuns() throws Exception {
    String document = Files.readString(DOCUMENT);
    Path source = folder.resolve("Embedded.java");
    Files.writeString(source, block(document, "java"));
    String said = JavaProgram.of(folder, List.of(source)).run("Embedded");
    assertThat(said).isEqualTo(block(document, "text"));
  }
}
