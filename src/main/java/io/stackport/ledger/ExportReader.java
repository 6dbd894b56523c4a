package io.stackport.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** An export, read line by line and held against itself, checkpoints and keys. */
public final class ExportReader implements EntrySource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final BufferedReader reader;
  private final JsonNode head;
  private final ArrayDeque<CheckpointSource.Found> checkpoints = new ArrayDeque<>();
  private long line = 1;
  private @Nullable Entry ahead;
  private @Nullable JsonNode end;

  private ExportReader(Path file, BufferedReader reader, JsonNode head) {
    this.file = file;
    this.reader = reader;
    this.head = head;
  }

  /**
   * Looks at a whole export.
   *
   * @param options whose files and keys it is held against; {@code from} is not used
   * @param progress is told numbers of entries that were looked at
   * @throws ProblemException when the file is no export
   */
  public static Verification verify(Path file, VerifyOptions options, LongConsumer progress) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = reader.readLine();
      JsonNode head = first == null ? JSON.missingNode() : JSON.readTree(first);
      if (!head.path("export").asText().equals(ExportWriter.FORM)) {
        throw new IOException("its first line does not say `" + ExportWriter.FORM + "`");
      }
      return new ExportReader(file, reader, head).look(options, progress);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "is no export of a ledger: " + broken.getMessage())
              .withHelp("`stackport ledger export -o FILE` writes one"));
    }
  }

  private Verification look(VerifyOptions options, LongConsumer progress) throws IOException {
    String ledger = head.path("ledger").asText();
    List<String> remarks = new ArrayList<>();
    List<CheckpointSource> sources = new ArrayList<>();
    FaultList faults = new FaultList();
    try {
      for (Path given : options.checkpoints()) {
        sources.add(new CheckpointLines(given, ledger));
      }
      sources.add(new Inside());
      CheckpointWalk walk = new CheckpointWalk(keys(options, remarks), faults, sources);
      Verifier verifier = new Verifier(faults, walk, progress);
      long first = head.path("first").asLong();
      fill();
      verifier.follow(this, first - 1, before(first, ledger, remarks));
      ended(verifier, faults);
      return new Verification(
          ledger,
          file.toString(),
          verifier.first(),
          verifier.last(),
          verifier.count(),
          walk.count(),
          walk.covered(),
          0,
          verifier.head(),
          faults.count(),
          faults.sorted(),
          List.of(),
          List.of(),
          remarks);
    } finally {
      for (CheckpointSource source : sources) {
        source.close();
      }
    }
  }

  /** Hash of the entry before the first; null where nothing stands for it. */
  private static byte @Nullable [] before(long first, String ledger, List<String> remarks) {
    if (first == 1) {
      return Chain.genesis(ledger);
    }
    remarks.add("the export begins at entry " + first);
    return null;
  }

  private void ended(Verifier verifier, FaultList faults) {
    JsonNode last = end;
    if (last == null) {
      faults.add(Fault.Kind.LINE, 0, "the export has no last line that says where it ends");
    } else if (last.path("end").asLong() != verifier.last()
        || last.path("entries").asLong() != verifier.count()) {
      faults.add(
          Fault.Kind.MISSING,
          0,
          "the export says that it holds "
              + last.path("entries").asLong()
              + " entries to "
              + last.path("end").asLong()
              + "; it holds "
              + verifier.count()
              + " to "
              + verifier.last());
    }
  }

  private KeyRing keys(VerifyOptions options, List<String> remarks) {
    KeyRing keys = new KeyRing();
    options.publicKeys().forEach(keys::add);
    if (options.publicKeys().isEmpty()) {
      remarks.add(
          "signatures were held against the keys that the export itself names;"
              + " --public-key names the one you trust");
      for (JsonNode each : head.path("keys")) {
        PublicKey key = CheckpointRows.key(each.asText());
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    Entry next = ahead;
    if (next != null) {
      fill();
    }
    return next;
  }

  /** Reads to the next entry, with the checkpoints before it. */
  private void fill() throws IOException {
    ahead = null;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      try {
        JsonNode node = JSON.readTree(text);
        if (node.has("entry")) {
          ahead = entry(node);
          return;
        }
        if (node.has("end")) {
          end = node;
        } else {
          checkpoints.add(new CheckpointSource.Found(where(), Checkpoint.of(node), ""));
        }
      } catch (IOException | IllegalArgumentException broken) {
        checkpoints.add(
            new CheckpointSource.Found(where(), null, "cannot be read: " + broken.getMessage()));
      }
    }
  }

  private String where() {
    return "line " + line;
  }

  private static Entry entry(JsonNode node) throws IOException {
    byte[] record = DecisionJson.text(node, "record").getBytes(StandardCharsets.UTF_8);
    Decision decision = DecisionJson.read(record);
    return new Entry(
        node.path("entry").asLong(),
        decision.id(),
        decision.at(),
        decision.caller(),
        decision.operation(),
        decision.exit(),
        record,
        Base64.getDecoder().decode(DecisionJson.text(node, "input")),
        HexFormat.of().parseHex(DecisionJson.text(node, "previous")),
        HexFormat.of().parseHex(DecisionJson.text(node, "hash")));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Checkpoints between the entries that were read. */
  private final class Inside implements CheckpointSource {
    @Override
    public @Nullable Found next() {
      return checkpoints.poll();
    }

    @Override
    public void close() {
      checkpoints.clear();
    }
  }
}
