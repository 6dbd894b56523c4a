package io.stackport.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is used only when it is what was written. */
final class SealedTest {
  private static final byte[] BYTES = "what was made".getBytes(UTF_8);
  private static final String DAMAGED = "note: the cached thing is damaged; making it again";
  private static final String UNREADABLE = "note: the cached thing cannot be read; making it again";

  @TempDir private Path folder = Path.of("");
  private final List<String> notes = new ArrayList<>();
  private Sealed sealed = new Sealed(Path.of(""), notes::add);

  @BeforeEach
  void open() {
    sealed = new Sealed(folder.resolve("kept"), notes::add);
  }

  private Path file(String name) {
    return folder.resolve("kept").resolve(name);
  }

  @Test
  void whatWasWrittenIsReadWithoutAWord() {
    sealed.write("thing-1", BYTES);
    assertThat(sealed.read("thing-1", "thing")).isEqualTo(BYTES);
    assertThat(notes).isEmpty();
  }

  @Test
  void whatWasNeverWrittenIsNotThereAndNoCauseForANote() {
    assertThat(sealed.read("thing-1", "thing")).isNull();
    assertThat(notes).isEmpty();
  }

  @Test
  void aByteThatChangedIsNoticed() throws IOException {
    sealed.write("thing-1", BYTES);
    byte[] other = BYTES.clone();
    other[0] ^= 1;
    Files.write(file("thing-1"), other);
    assertThat(sealed.read("thing-1", "thing")).isNull();
    assertThat(notes).containsExactly(DAMAGED);
  }

  @Test
  void aFileThatWasCutIsNoticed() throws IOException {
    sealed.write("thing-1", BYTES);
    Files.write(file("thing-1"), new byte[0]);
    assertThat(sealed.read("thing-1", "thing")).isNull();
    assertThat(notes).containsExactly(DAMAGED);
  }

  @Test
  void aSealThatIsOfSomethingElseIsNotTrusted() throws IOException {
    sealed.write("thing-1", BYTES);
    Files.writeString(file("thing-1.sha256"), Digest.of(new byte[] {1}));
    assertThat(sealed.read("thing-1", "thing")).isNull();
    assertThat(notes).containsExactly(DAMAGED);
  }

  @Test
  void withoutASealNothingIsTrusted() throws IOException {
    sealed.write("thing-1", BYTES);
    Files.delete(file("thing-1.sha256"));
    assertThat(sealed.read("thing-1", "thing")).isNull();
    assertThat(notes).containsExactly(UNREADABLE);
  }

  @Test
  void whatWasDamagedCanBeWrittenAgain() throws IOException {
    sealed.write("thing-1", BYTES);
    Files.write(file("thing-1"), new byte[0]);
    sealed.write("thing-1", BYTES);
    assertThat(sealed.read("thing-1", "thing")).isEqualTo(BYTES);
  }

  @Test
  void aFolderThatCannotBeMadeIsNotedAndNothingElse() throws IOException {
    Files.writeString(folder.resolve("kept"), "a file where the folder should be");
    sealed.write("thing-1", BYTES);
    assertThat(notes).singleElement().asString().startsWith("note: thing-1 could not be kept in ");
    assertThat(sealed.read("thing-1", "thing")).isNull();
  }

  @Test
  void ofEachKindOnlyTheNewestAreKept() throws IOException {
    sealed.write("other-0", BYTES);
    for (int i = 0; i < 6; i++) {
      sealed.write("thing-" + i, BYTES);
      for (String name : List.of("thing-" + i, "thing-" + i + ".sha256")) {
        assertThat(file(name).toFile().setLastModified(1_000_000_000_000L + i * 10_000L)).isTrue();
      }
    }
    sealed.write("thing-6", BYTES);
    try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
      assertThat(kept.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder(
              "other-0",
              "other-0.sha256",
              "thing-3",
              "thing-3.sha256",
              "thing-4",
              "thing-4.sha256",
              "thing-5",
              "thing-5.sha256",
              "thing-6",
              "thing-6.sha256");
    }
    assertThat(sealed.read("thing-6", "thing")).isEqualTo(BYTES);
  }
}
