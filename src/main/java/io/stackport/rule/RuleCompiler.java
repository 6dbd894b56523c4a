package io.stackport.rule;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.language.NullSafeDrl;
import io.stackport.rule.language.RuleSource;
import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/** Compiles checked rules to a module of classes. */
final class RuleCompiler {
  private RuleCompiler() {}

  static ReleaseId releaseId(String digest) {
    return KieServices.get().newReleaseId("io.stackport.rules", "rulebook", digest);
  }

  /**
   * @throws ProblemException when a rule that the contract admits does not compile
   */
  static InternalKieModule compile(List<RuleSource> rules, String digest) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(releaseId(digest));
    KieModuleModel module = services.newKieModuleModel();
    module.newKieBaseModel("rules").setDefault(true).addPackage("*");
    files.writeKModuleXML(module.toXML());
    // One package for all rules: conditions that read alike are shared only inside a package.
    files.write(
        "src/main/resources/rules/book.drl",
        NullSafeDrl.write("rules.book", FindingCollector.class, rules));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new ProblemException(
          errors.stream()
              .map(e -> Problem.at("rules", 0, "does not compile: " + e.getText()))
              .toList());
    }
    return (InternalKieModule) builder.getKieModule();
  }
}
