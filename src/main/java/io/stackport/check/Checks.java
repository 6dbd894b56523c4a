package io.stackport.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.bundle.Cut;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.document.Digest;
import io.stackport.document.Document;
import io.stackport.document.Source;
import io.stackport.finding.Judgement;
import io.stackport.report.Answer;
import io.stackport.report.JsonReport;
import io.stackport.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks bundles by one catalog and one rule book. What the rules said of a document that came with
 * a call is kept, and serves every further one that differs from it in name, title, quantities and
 * size of the site alone. Several threads may check at once.
 */
public final class Checks {
  private final Catalog catalog;
  private final RuleBook book;
  private final String version;
  private final Consumer<String> notes;
  private final BundleReader reader = new BundleReader();
  private final Tally tally = new Tally();
  private final @Nullable Kept kept;
  private final SecondLook second;
  private final SiteAmounts amounts;

  /**
   * @param version of the program, as answers name it
   * @param notes gets a line when an answer from what was kept is found to be wrong
   */
  public Checks(
      Catalog catalog, RuleBook book, String version, Keeping keeping, Consumer<String> notes) {
    this(
        catalog,
        book,
        version,
        keeping.mostBytes() == 0 ? null : new Kept(keeping.mostBytes()),
        keeping.again(),
        notes);
  }

  Checks(
      Catalog catalog,
      RuleBook book,
      String version,
      @Nullable Kept kept,
      int again,
      Consumer<String> notes) {
    this.catalog = catalog;
    this.book = book;
    this.version = version;
    this.notes = notes;
    this.amounts = new SiteAmounts(book);
    this.kept = kept;
    this.second = new SecondLook(again, tally, this::keepNothing);
  }

  /**
   * Checks a bundle.
   *
   * @param on ship day instead of the document's; null for the document's
   * @throws io.stackport.problem.ProblemException when the bundle is not right, with every place
   * @throws ArithmeticException when an amount is too large to be computed with
   */
  public Answer check(Source source, Posture posture, @Nullable LocalDate on) {
    Kept cases = kept;
    if (cases != null && cases.open() && source instanceof Source.Text text) {
      return text(cases, text, posture, on);
    }
    tally.byItself();
    return afresh(source, posture, on);
  }

  /** A text that came with a call; JSON need not be read to be known. */
  private Answer text(Kept cases, Source.Text text, Posture posture, @Nullable LocalDate on) {
    Document document = text.json() ? null : BundleReader.document(text, "");
    Cut cut =
        document == null
            ? Cut.of(text.text(), amounts.fields())
            : Cut.of(document.root(), amounts.fields());
    if (cut == null) {
      tally.byItself();
      return afresh(document == null ? text : new Source.Part(document), posture, on);
    }
    KeptCase.Key key = KeptCase.Key.of(cut, on, posture);
    KeptCase known = cases.get(key);
    if (known == null) {
      tally.miss();
      return judged(cases, document == null ? BundleReader.document(text, "") : document, key);
    }
    tally.hit();
    Answer answer = answer(known.verdict(cut, amounts.of(cut)));
    second.at(() -> same(text, key, answer));
    return answer;
  }

  /** Checks a bundle with nothing of what was kept. */
  public Answer afresh(Source source, Posture posture, @Nullable LocalDate on) {
    Bundle bundle = reader.read(source);
    CaseFile file = CaseMaker.make(bundle, catalog, on);
    return answer(Closing.close(file, posture, book.judge(file.facts(), file.clocks())));
  }

  private Answer judged(Kept cases, Document document, KeptCase.Key key) {
    Bundle bundle = reader.of(document, null);
    CaseFile file = CaseMaker.make(bundle, catalog, key.on());
    List<Judgement> judgements = book.judge(file.facts(), file.clocks());
    Closing closing = new Closing(file, key.posture(), judgements);
    Verdict verdict = closing.verdict(file, Map.of());
    cases.put(key, KeptCase.of(file, closing, judgements));
    return answer(verdict);
  }

  private Answer answer(Verdict verdict) {
    return new Answer(verdict, book.digest(), catalog.digest(), version);
  }

  private boolean same(Source.Text source, KeptCase.Key key, Answer answer) {
    boolean same;
    try {
      Answer other = afresh(source, key.posture(), key.on());
      same = JsonReport.of(other).equals(JsonReport.of(answer));
    } catch (RuntimeException refused) {
      same = false;
    }
    if (!same) {
      notes.accept(
          "note: a defect: an answer from kept judgements is not what the rules say; document "
              + Digest.of(source.text().getBytes(UTF_8))
              + ", posture "
              + key.posture().words()
              + ", ship day "
              + (key.on() == null ? "of the document" : key.on())
              + ", rules "
              + book.digest()
              + ", catalog "
              + catalog.digest()
              + "; every bundle is judged afresh from here on");
    }
    return same;
  }

  private void keepNothing() {
    Kept cases = kept;
    if (cases != null) {
      cases.close();
    }
  }

  /** What became of the checks so far. */
  public Tally tally() {
    return tally;
  }

  /** Whether answers can come from what is kept. */
  public boolean keeping() {
    return kept != null && kept.open();
  }

  /** Cases that are kept. */
  public long keptCases() {
    return kept == null ? 0 : kept.size();
  }

  /** About how much memory they take. */
  public long keptBytes() {
    return kept == null ? 0 : kept.bytes();
  }
}
