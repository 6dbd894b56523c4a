package io.stackport;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.catalog.Catalog;
import io.stackport.check.Checks;
import io.stackport.check.Keeping;
import io.stackport.configure.Best;
import io.stackport.configure.BestQuestion;
import io.stackport.configure.Configurator;
import io.stackport.configure.Counted;
import io.stackport.configure.Explainer;
import io.stackport.configure.Offered;
import io.stackport.configure.RequestModel;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.inquiry.DayDiff;
import io.stackport.inquiry.Days;
import io.stackport.inquiry.Determination;
import io.stackport.inquiry.Inquiry;
import io.stackport.inquiry.Matrix;
import io.stackport.inquiry.MatrixMaker;
import io.stackport.inquiry.Question;
import io.stackport.inquiry.Timeline;
import io.stackport.report.Answer;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks bundles against one folder of rules and one of catalogs. What is read once is kept; a desk
 * serves several threads.
 */
public final class Desk {
  private final Library library;
  private final Consumer<String> notes;
  private final Keeping keeping;
  private volatile @Nullable Checks checks;

  /**
   * @param rules folder of rule packs; {@code catalogs} folder of component rows and tables of law
   * @param cache folder for what can be made again; null to keep nothing
   * @param build digest of the program, on which what is kept depends as well
   * @param notes gets a line when something takes long or was found damaged
   */
  public Desk(
      Path rules, Path catalogs, @Nullable Path cache, String build, Consumer<String> notes) {
    this(rules, catalogs, cache, build, notes, Keeping.USUAL);
  }

  /** A desk whose {@link #checks} keep so much of what the rules said. */
  public Desk(
      Path rules,
      Path catalogs,
      @Nullable Path cache,
      String build,
      Consumer<String> notes,
      Keeping keeping) {
    this.library = new Library(rules, catalogs, cache, build, notes);
    this.notes = notes;
    this.keeping = keeping;
  }

  /**
   * A desk with the rules and catalogs that ship, which compiles the rules once for each build.
   *
   * @param home folder of the program: {@code rules} and {@code catalogs} stand in it, and {@code
   *     .stackport} for what is kept
   */
  public static Desk under(Path home) {
    Path cache = home.resolve(".stackport");
    return new Desk(
        home.resolve("rules"), home.resolve("catalogs"), cache, Program.build(), note -> {});
  }

  /** Checks a bundle by the law as it is enforced, on its own ship day. */
  public Answer check(Source file) {
    return check(file, Posture.ENFORCED, null);
  }

  /**
   * Checks a bundle file.
   *
   * @param on ship day instead of the file's; null for the file's
   * @throws io.stackport.problem.ProblemException when the bundle, a catalog or a rule file is not
   *     right, naming file, line and a way out
   */
  public Answer check(Source file, Posture posture, @Nullable LocalDate on) {
    Opening compiled = new Opening(this::book);
    Bundle bundle;
    CaseFile made;
    try {
      bundle = new BundleReader().read(file);
      made = CaseMaker.make(bundle, catalog(), on);
    } catch (RuntimeException refused) {
      compiled.settle();
      throw refused;
    }
    return answer(made, posture, compiled.book());
  }

  /** Checks bundle after bundle, faster than one by one; the answers are the same. */
  public Checks checks() {
    Checks made = checks;
    return made == null ? opened(catalog(), book()) : made;
  }

  private synchronized Checks opened(Catalog open, RuleBook compiled) {
    Checks made = checks;
    if (made == null) {
      made = new Checks(open, compiled, Program.version(), keeping, notes);
      checks = made;
    }
    return made;
  }

  /** Checks a case that has been assembled. */
  public Answer check(CaseFile made, Posture posture) {
    return answer(made, posture, book());
  }

  /**
   * What the law asks of one item for one destination.
   *
   * @throws io.stackport.problem.ProblemException when the question names something unknown
   */
  public Determination determine(Question question) {
    Opening compiled = new Opening(this::book);
    Catalog open = catalog();
    return new Inquiry(open, compiled.book()).determine(question);
  }

  /**
   * Items against every destination: a layer's, a bundle's, or entries of the Commerce Control
   * List.
   *
   * @param eccns entries; empty for all of them
   * @param layer {@code A} to {@code E}; null when entries or a bundle are asked for
   * @param progress is told how many destinations are done
   */
  public Matrix matrix(
      List<String> eccns,
      @Nullable String layer,
      @Nullable Source bundle,
      LocalDate on,
      Posture posture,
      boolean chartOnly,
      IntConsumer progress) {
    Opening compiled = new Opening(this::book);
    Catalog open = catalog();
    MatrixMaker maker = new MatrixMaker(open, compiled.book(), on, posture, chartOnly, progress);
    if (layer != null) {
      return maker.layer(layer);
    }
    return bundle == null ? maker.eccns(eccns) : maker.bundle(new BundleReader().read(bundle));
  }

  /** The days from one to another on which a bundle's answer changes. */
  public Timeline timeline(Source file, Posture posture, LocalDate from, LocalDate to) {
    return days(file, posture).timeline(from, to);
  }

  /** What changed in a bundle's answer between two ship days. */
  public DayDiff diff(Source file, Posture posture, LocalDate before, LocalDate after) {
    return days(file, posture).diff(before, after);
  }

  /**
   * Which options still fit a request file.
   *
   * @param slot the slot that is asked for; null for every slot
   * @param ended asked often; true ends the search, and what was found so far is the answer
   */
  public Offered options(
      Source file, Posture posture, @Nullable String slot, BooleanSupplier ended) {
    Opening compiled = new Opening(this::book);
    Request request = new RequestReader().read(file, null);
    return new Configurator(catalog(), compiled.book(), posture).options(request, slot, ended);
  }

  /**
   * How many configurations a request file has.
   *
   * @param by {@code destination}, {@code chip} or a slot; null for the whole
   * @param destinations alpha-2 codes instead of the request's own, or {@code ALL}; empty for its
   *     own
   * @param progress is told how many destinations are done
   */
  public Counted count(
      Source file,
      Posture posture,
      @Nullable String by,
      List<String> destinations,
      IntConsumer progress) {
    Opening compiled = new Opening(this::book);
    Request request = new RequestReader().read(file, null);
    Configurator configurator = new Configurator(catalog(), compiled.book(), posture);
    return configurator.count(
        request,
        by,
        destinations.equals(List.of("ALL")) ? configurator.everywhere() : destinations,
        progress);
  }

  private Days days(Source file, Posture posture) {
    Opening compiled = new Opening(this::book);
    Bundle bundle = new BundleReader().read(file);
    Catalog open = catalog();
    return new Days(open, compiled.book(), bundle, posture);
  }

  private Answer answer(CaseFile made, Posture posture, RuleBook compiled) {
    return new Answer(
        Closing.close(made, posture, compiled.judge(made.facts(), made.clocks())),
        compiled.digest(),
        catalog().digest(),
        Program.version());
  }

  public Catalog catalog() {
    return library.catalog();
  }

  /** The rule book, compiled when its files or the program changed. */
  public RuleBook book() {
    return library.book();
  }

  /** The rule files as they stand in their folder now. */
  public RuleFiles ruleFiles() {
    return library.ruleFiles();
  }

  /** The checked rules, without compiling them. */
  public List<RuleSource> rules() {
    return library.rules();
  }

  /** Every scenario beside the rules. */
  public List<Scenario> scenarios() {
    return ScenarioReader.all(library.rulesFolder());
  }

  /**
   * A search for the best configurations of a request file, which another thread may stop.
   *
   * @param on ship day instead of the file's; null for the file's
   */
  public Best best(Source file, Posture posture, @Nullable LocalDate on, BestQuestion question) {
    Opening compiled = new Opening(this::book);
    Request request;
    Catalog open;
    try {
      request = new RequestReader().read(file, on);
      open = catalog();
    } catch (RuntimeException refused) {
      compiled.settle();
      throw refused;
    }
    return new Configurator(open, compiled.book(), posture).best(request, question);
  }

  /** What can be configured from a request file. */
  public RequestModel model(Source request, Posture posture) {
    Opening compiled = new Opening(this::book);
    Request read = new RequestReader().read(request, null);
    Catalog open = catalog();
    return new Configurator(open, compiled.book(), posture).model(read);
  }

  /**
   * Says why a request, or an option of it, does not fit.
   *
   * @param ended asked often; true ends every question, which is then not answered
   */
  public Explainer explainer(RequestModel request, BooleanSupplier ended) {
    return new Explainer(request, catalog().ids(), ended);
  }
}
