package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done about a ledger that is not as it was left. */
final class OpeningTest {
  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void aTornTailIsSetAsideAndTold(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.unsign(settings, 10);
    Tampering.flip(settings, "hash", 12, 1);
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      assertThat(notes)
          .singleElement()
          .asString()
          .contains("entry 12 is not what was hashed")
          .contains("from entry 12 on, 1 in all, was set aside");
      assertThat(ledger.find(Decisions.id(12))).isEmpty();
      assertThat(ledger.find(Decisions.id(11))).isPresent();
      Decisions.append(ledger, 13, 13);
      assertThat(ledger.find(Decisions.id(13)).orElseThrow().sequence()).isEqualTo(12);
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      Verification look = reader.verify(VerifyOptions.ALL, at -> {});
      assertThat(look.faults()).isEmpty();
      assertThat(look.cuts())
          .singleElement()
          .satisfies(
              cut -> {
                assertThat(cut.first()).isEqualTo(12);
                assertThat(cut.last()).isEqualTo(12);
                assertThat(cut.reason()).isEqualTo("entry 12 is not what was hashed");
              });
    }
    try (var connection = Places.raw(settings)) {
      assertThat(Rows.number(connection, "select count(*) from torn where seq = 12")).isEqualTo(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGapInTheTailIsSetAside(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.unsign(settings, 5);
    Places.change(settings, "delete from entry where seq = 8");
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      assertThat(ledger.counts().entries()).isEqualTo(7);
      assertThat(notes).singleElement().asString().contains("entry 8 is missing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsUnderACheckpointIsNotSetAside(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Places.change(settings, "delete from entry where seq > 9");
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ends at entry 9, but the checkpoint of entry 12 in")
        .hasMessageContaining("stackport ledger verify")
        .hasMessageContaining("--data");
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTailThatIsGoneIsFoundByTheFileAlone(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Places.change(
        settings, "delete from entry where seq > 9", "delete from checkpoint where seq > 9");
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the checkpoint of entry 12 in checkpoints.ndjson");
  }

  @ParameterizedTest
  @EnumSource
  void anEntryThatWasSignedAndChanged(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.rewrite(settings, 11);
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("entry 12 is not what the checkpoint of entry 12 in");
  }

  @Test
  void missingEntriesAreCountedWhereThatIsQuick() {
    LedgerSettings settings = Tampering.twelve(Places.H2, folder);
    Places.change(settings, "delete from entry where seq = 3");
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("entries are missing before entry 12");
  }

  @Test
  void keysAreForTheirOwnerAlone() throws IOException {
    Path data = folder.resolve("new/data");
    LedgerSettings settings = LedgerSettings.of(data, null);
    Ledger.open(settings, LedgerTest::unexpected).close();
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(data.resolve("ledger-key.pem"))).isEqualTo("rw-------");
    assertThat(rights(data.resolve("ledger.mv.db"))).isEqualTo("rw-------");
    assertThat(Files.readString(data.resolve("ledger-key.pub.pem")))
        .startsWith("-----BEGIN PUBLIC KEY-----\n");
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @ParameterizedTest
  @EnumSource
  void aNewKeyIsMadeWhereTheOldOneIsGone(Places place) throws IOException {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Files.delete(folder.resolve("ledger-key.pem"));
    try (Ledger ledger = Ledger.open(settings, notes::add)) {
      assertThat(notes).singleElement().asString().contains("a new key signs from now on");
      Decisions.append(ledger, 13, 13);
    }
    try (LedgerReader reader = LedgerReader.open(settings)) {
      assertThat(reader.verify(VerifyOptions.ALL, at -> {}).faults()).isEmpty();
    }
  }

  @Test
  void aKeyThatIsNoKey() throws IOException {
    LedgerSettings settings = Tampering.twelve(Places.H2, folder);
    Files.writeString(folder.resolve("ledger-key.pem"), "nothing");
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ledger-key.pem: cannot be used: holds no PRIVATE KEY");
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfANewerProgram(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Places.change(
        settings,
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " values (9, '9', 'later', 'SQL', 'V9__later.sql', 'x', 1, true)");
    assertThatThrownBy(() -> Ledger.open(settings, notes::add))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is of a newer Stackport: its tables have form 9")
        .hasMessageContaining("update this program");
  }

  @Test
  void placesThatAreNone() throws IOException {
    assertThatThrownBy(
            () -> Ledger.open(LedgerSettings.of(folder, "jdbc:mysql://x?password=secret"), n -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--db: is `jdbc:mysql://x`; no such database is known");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Ledger.open(LedgerSettings.of(file.resolve("data"), null), n -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be made")
        .hasMessageContaining("--data");
    assertThatThrownBy(() -> LedgerReader.open(LedgerSettings.of(folder.resolve("none"), null)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds no ledger");
    Files.writeString(folder.resolve("ledger.mv.db"), "something else ".repeat(1000));
    assertThatThrownBy(() -> Ledger.open(LedgerSettings.of(folder, null), n -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ledger.mv.db: is damaged")
        .hasMessageContaining("put it back from a copy");
  }

  @Test
  void serversThatCannotBeUsed() {
    String good = Places.POSTGRESQL.settings(folder).url();
    assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none: cannot be opened")
        .hasMessageContaining("look whether the server runs")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> open(String.valueOf(good).replace("/postgres?", "/nobody?")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("createdb");
  }

  private void open(String url) {
    Ledger.open(LedgerSettings.of(folder, url), LedgerTest::unexpected).close();
  }

  @Test
  void aServerThatDoesNotKeepWhatItSays() throws SQLException, IOException {
    LedgerSettings settings = Places.POSTGRESQL.settings(folder);
    // The tests' server answers before it has written, unless it is told otherwise.
    try (Connection writer = Database.of(settings).writer()) {
      assertThat(said(writer, "show synchronous_commit")).isEqualTo("on");
    }
    try (EmbeddedPostgres careless =
        EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
      assertThatThrownBy(() -> open(careless.getJdbcUrl("postgres", "postgres")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("the server runs with fsync off")
          .hasMessageContaining("set fsync = on");
    }
  }

  private static String said(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
