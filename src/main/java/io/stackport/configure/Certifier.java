package io.stackport.configure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.BundleReader;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Closing;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.document.Document;
import io.stackport.rule.RuleBook;
import io.stackport.solve.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Judges configurations again by all rules, as the bundles that they are. */
final class Certifier {
  private static final int OPEN = 20;
  private static final int BARRED = 30;

  private final Catalog catalog;
  private final RuleBook book;
  private final Posture posture;
  private final BundleWriter writer;

  Certifier(Catalog catalog, RuleBook book, Posture posture, BundleWriter writer) {
    this.catalog = catalog;
    this.book = book;
    this.posture = posture;
    this.writer = writer;
  }

  /** The document of a configuration. */
  ObjectNode bundle(String name, SortedMap<String, Long> quantities) {
    return writer.bundle(name, quantities);
  }

  /** What the rules say of a bundle document. */
  Verdict judge(ObjectNode bundle) {
    Document document = new Document(writer.file().toString(), bundle, Map.of());
    CaseFile made = CaseMaker.make(new BundleReader().of(document, writer.file()), catalog, null);
    return Closing.close(made, posture, book.judge(made.facts(), made.clocks()));
  }

  /** Whether a verdict contradicts the view in which its configuration was found. */
  static boolean refuses(Verdict verdict, View view) {
    int exit = verdict.exitCode();
    return exit >= BARRED || (exit == OPEN && view == View.CERTAIN);
  }

  /** What refuses, in a sentence each, gravest first. */
  static List<String> reasons(Verdict verdict) {
    if (verdict.exitCode() == OPEN) {
      return open(verdict);
    }
    List<String> all = new ArrayList<>();
    for (LineResult each : verdict.lines()) {
      if (each.best() == Outcome.PROHIBITED) {
        all.add(each.line().id() + ": prohibited");
      }
    }
    for (Finding each : verdict.findings()) {
      if (each.level() == Finding.Level.BARRED || each.level() == Finding.Level.INCOMPATIBLE) {
        all.add(said(each));
      }
    }
    return all;
  }

  /** What leaves a verdict open, in a sentence each. */
  static List<String> open(Verdict verdict) {
    List<String> all = new ArrayList<>();
    verdict.findings().stream()
        .filter(each -> each.level() == Finding.Level.OPEN)
        .forEach(each -> all.add(said(each)));
    verdict.packageOpen().forEach(point -> all.add(said(point)));
    for (LineResult each : verdict.lines()) {
      each.open().forEach(point -> all.add(each.line().id() + ": " + said(point)));
    }
    return all;
  }

  private static String said(Finding each) {
    String detail = each.detail().isEmpty() ? "" : ": " + each.detail();
    return each.judgement().authority().id() + " " + each.judgement().message() + detail;
  }

  private static String said(OpenPoint point) {
    return (point.authority() == null ? "" : point.authority().id() + " ") + point.why();
  }
}
