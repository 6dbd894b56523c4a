package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A look at a whole ledger: its chain, its checkpoints here and elsewhere, what is on record. */
final class LedgerLook {
  private final Database database;
  private final String ledger;
  private final Connection connection;
  private final Path folder;
  private final List<String> remarks = new ArrayList<>();

  LedgerLook(Database database, String ledger, Connection connection, Path folder) {
    this.database = database;
    this.ledger = ledger;
    this.connection = connection;
    this.folder = folder;
  }

  Verification look(VerifyOptions options, LongConsumer progress) throws SQLException, IOException {
    List<CheckpointLines> given = new ArrayList<>();
    List<CheckpointSource> sources = new ArrayList<>();
    FaultList faults = new FaultList();
    try {
      // Files before tables: what a file says was in the tables before, and a service may go on.
      for (Path file : options.checkpoints()) {
        CheckpointLines lines = lines(file);
        given.add(lines);
        sources.add(lines);
      }
      Path own = folder.resolve(CheckpointFile.NAME);
      if (Files.exists(own)) {
        sources.add(lines(own));
      } else if (CheckpointRows.last(connection, ledger, Long.MAX_VALUE) != null) {
        remarks.add("there is no " + own + ", the file of checkpoints");
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      sources.add(CheckpointRows.source(connection, ledger));
      CheckpointWalk walk = new CheckpointWalk(keys(options), faults, sources);
      Verifier verifier = new Verifier(faults, walk, progress);
      Anchor anchor = Anchor.of(connection, ledger);
      follow(verifier, anchor, options.from());
      for (int i = 0; i < given.size(); i++) {
        if (!given.get(i).any()) {
          remarks.add(options.checkpoints().get(i) + " holds no checkpoint of this ledger");
        }
      }
      return told(verifier, walk, anchor, faults);
    } finally {
      for (CheckpointSource source : sources) {
        source.close();
      }
    }
  }

  private void follow(Verifier verifier, Anchor anchor, long from) throws IOException {
    if (from > anchor.sequence() + 1) {
      remarks.add("entries before " + from + " were not looked at");
      verifier.follow(new RowSource(database, connection, from - 1), from - 1, null);
    } else {
      verifier.follow(
          new RowSource(database, connection, anchor.sequence()), anchor.sequence(), anchor.hash());
    }
  }

  private Verification told(Verifier verifier, CheckpointWalk walk, Anchor anchor, FaultList faults)
      throws SQLException {
    long left =
        Rows.number(connection, "select count(*) from entry where seq <= " + anchor.sequence());
    if (left > 0) {
      remarks.add(
          left
              + " entries up to "
              + anchor.sequence()
              + " are still there; `stackport ledger expire` was interrupted, run it again");
    }
    return new Verification(
        ledger,
        database.name(),
        verifier.first(),
        verifier.last(),
        verifier.count(),
        walk.count(),
        walk.covered(),
        anchor.sequence(),
        verifier.head(),
        faults.count(),
        faults.sorted(),
        Cut.all(connection),
        Outage.all(connection),
        remarks);
  }

  private CheckpointLines lines(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be read")
              .withHelp("name a copy of checkpoints.ndjson"));
    }
    return new CheckpointLines(file, ledger);
  }

  private KeyRing keys(VerifyOptions options) {
    KeyRing keys = new KeyRing();
    List<Path> files =
        options.publicKeys().isEmpty() ? KeyRing.files(folder) : options.publicKeys();
    files.forEach(keys::add);
    if (keys.isEmpty()) {
      remarks.add("there is no public key in " + folder + "; --public-key names one");
    }
    return keys;
  }
}
