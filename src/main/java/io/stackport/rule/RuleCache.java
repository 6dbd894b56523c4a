package io.stackport.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.document.Digest;
import io.stackport.document.Sealed;
import io.stackport.rule.language.RuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * Keeps compiled rule books in a folder by the hash of what went in: the rule files and the
 * program's own classes. A file that is not what was written is rebuilt with a note, never trusted.
 */
public final class RuleCache {
  private final @Nullable Sealed kept;
  private final String build;
  private final Consumer<String> notes;

  /**
   * @param folder where compiled books are kept; null to keep none
   * @param build what else a compiled book depends on: the digest of the program itself
   * @param notes gets a line for the person when something takes long or was damaged
   */
  public RuleCache(@Nullable Path folder, String build, Consumer<String> notes) {
    this.kept = folder == null ? null : new Sealed(folder, notes);
    this.build = build;
    this.notes = notes;
  }

  /**
   * Opens a rule book, from the cache when it has been compiled before.
   *
   * @throws io.stackport.problem.ProblemException naming every violation of the contract
   */
  public RuleBook open(RuleFiles files) {
    String digest = files.digest();
    // Reading the rules and loading the compiled book take as long as each other; neither waits.
    FutureTask<List<RuleSource>> reading = new FutureTask<>(files::read);
    Thread reader = new Thread(reading, "rule reader");
    reader.setDaemon(true);
    reader.start();
    String name = "rules-" + Digest.of((digest + build).getBytes(UTF_8)).substring(0, 24) + ".kjar";
    byte[] cached = kept == null ? null : kept.read(name, "rule book");
    KieBase base = cached == null ? null : load(digest, cached);
    List<RuleSource> rules = read(reading);
    if (base == null) {
      notes.accept("compiling " + rules.size() + " rules (once for this content) …");
      InternalKieModule module = RuleCompiler.compile(rules, digest);
      if (kept != null) {
        kept.write(name, module.getBytes());
      }
      base = KieServices.get().newKieContainer(module.getReleaseId()).getKieBase();
    }
    return new RuleBook(rules, base, digest);
  }

  /** Compiles checked rules that stand in no file, such as changed ones; nothing is kept. */
  public static RuleBook compile(List<RuleSource> rules, String digest) {
    InternalKieModule module = RuleCompiler.compile(rules, digest);
    KieBase base = KieServices.get().newKieContainer(module.getReleaseId()).getKieBase();
    KieServices.get().getRepository().removeKieModule(module.getReleaseId());
    return new RuleBook(rules, base, digest);
  }

  private @Nullable KieBase load(String digest, byte[] jar) {
    KieServices services = KieServices.get();
    try {
      services.getRepository().addKieModule(services.getResources().newByteArrayResource(jar));
      return services.newKieContainer(RuleCompiler.releaseId(digest)).getKieBase();
    } catch (RuntimeException unusable) {
      notes.accept("note: the cached rule book cannot be loaded; making it again");
      return null;
    }
  }

  private static List<RuleSource> read(FutureTask<List<RuleSource>> reading) {
    try {
      return reading.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rules were read", stopped);
    }
  }
}
