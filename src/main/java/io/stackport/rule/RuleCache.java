package io.stackport.rule;

import io.stackport.rule.language.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;

/**
 * Keeps compiled rule books in a folder by the hash of what went in: the rule files and the program's
 * own classes. A file that is not what was written is rebuilt with a note, never trusted.
 */
public final class RuleCache {
  private final Path folder;
  private final String build;
  private final Consumer<String> notes;

  /**
   * @param build what else a compiled book depends on: the digest of the program itself
   * @param notes gets a line for the person when something takes long or was damaged
   */
  public RuleCache(Path folder, String build, Consumer<String> notes) {
    this.folder = folder;
    this.build = build;
    this.notes = notes;
  }

  public RuleBook open(RuleFiles files) {
    String digest = files.digest();
    List<RuleSource> rules = files.read();
    Path jar = folder.resolve("rules-" + sha((digest + build).getBytes()).substring(0, 24) + ".kjar");
    byte[] cached = trusted(jar);
    if (cached != null) {
      try {
        return book(rules, digest, cached);
      } catch (RuntimeException unusable) {
        notes.accept("note: the cached rule book " + jar + " cannot be loaded; rebuilding it");
      }
    }
    notes.accept("compiling " + rules.size() + " rules (once for this content) …");
    InternalKieModule module = RuleCompiler.compile(rules, digest);
    store(jar, module.getBytes());
    return new RuleBook(
        rules, KieServices.get().newKieContainer(module.getReleaseId()).getKieBase(), digest);
  }

  private static RuleBook book(List<RuleSource> rules, String digest, byte[] jar) {
    KieServices services = KieServices.get();
    services
        .getRepository()
        .addKieModule(services.getResources().newByteArrayResource(jar));
    return new RuleBook(
        rules, services.newKieContainer(RuleCompiler.releaseId(digest)).getKieBase(), digest);
  }

  private byte @Nullable [] trusted(Path jar) {
    Path seal = seal(jar);
    if (!Files.exists(jar) || !Files.exists(seal)) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(jar);
      if (Files.readString(seal).strip().equals(sha(bytes))) {
        return bytes;
      }
    } catch (IOException unreadable) {
      notes.accept("note: the cached rule book " + jar + " cannot be read; rebuilding it");
      return null;
    }
    notes.accept("note: the cached rule book " + jar + " is damaged; rebuilding it");
    return null;
  }

  private void store(Path jar, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      write(jar, bytes);
      write(seal(jar), (sha(bytes) + "\n").getBytes());
    } catch (IOException full) {
      notes.accept("note: the compiled rule book could not be kept in " + folder + ": " + full);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(folder, "new", ".tmp");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path seal(Path jar) {
    return jar.resolveSibling(jar.getFileName() + ".sha256");
  }

  private static String sha(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
