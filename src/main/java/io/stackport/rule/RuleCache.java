package io.stackport.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.document.Digest;
import io.stackport.document.Sealed;
import io.stackport.rule.language.RuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.jspecify.annotations.Nullable;
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

  public RuleBook open(RuleFiles files) {
    String digest = files.digest();
    List<RuleSource> rules = files.read();
    String name = "rules-" + Digest.of((digest + build).getBytes(UTF_8)).substring(0, 24) + ".kjar";
    byte[] cached = kept == null ? null : kept.read(name, "rule book");
    if (cached != null) {
      try {
        return book(rules, digest, cached);
      } catch (RuntimeException unusable) {
        notes.accept("note: the cached rule book cannot be loaded; making it again");
      }
    }
    notes.accept("compiling " + rules.size() + " rules (once for this content) …");
    InternalKieModule module = RuleCompiler.compile(rules, digest);
    if (kept != null) {
      kept.write(name, module.getBytes());
    }
    return new RuleBook(
        rules, KieServices.get().newKieContainer(module.getReleaseId()).getKieBase(), digest);
  }

  private static RuleBook book(List<RuleSource> rules, String digest, byte[] jar) {
    KieServices services = KieServices.get();
    services.getRepository().addKieModule(services.getResources().newByteArrayResource(jar));
    return new RuleBook(
        rules, services.newKieContainer(RuleCompiler.releaseId(digest)).getKieBase(), digest);
  }
}
