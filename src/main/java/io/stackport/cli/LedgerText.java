package io.stackport.cli;

import io.stackport.ledger.Cut;
import io.stackport.ledger.Decision;
import io.stackport.ledger.Fault;
import io.stackport.ledger.Outage;
import io.stackport.ledger.Recorded;
import io.stackport.ledger.Verification;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** A ledger in words, for a person. */
final class LedgerText {
  private static final int MOST_FAULTS = 100;
  private static final int INDENT = 13;
  private static final int WIDTH = 100;

  private LedgerText() {}

  static String of(Verification look) {
    StringBuilder text = new StringBuilder();
    text.append(look.source()).append("  ledger ").append(look.ledger()).append('\n');
    text.append(entries(look));
    text.append(checkpoints(look));
    if (look.expired() > 0) {
      text.append("entries up to ")
          .append(look.expired())
          .append(" were kept long enough and are gone\n");
    }
    for (Cut cut : look.cuts()) {
      text.append(
          String.format(
              Locale.ROOT,
              "at %s entries %d to %d were set aside: %s%n",
              cut.at(),
              cut.first(),
              cut.last(),
              cut.reason()));
    }
    for (Outage outage : look.outages()) {
      text.append(
          String.format(
              Locale.ROOT,
              "from %s to %s nothing could be recorded and %d calls were refused: %s%n",
              outage.began(),
              outage.ended(),
              outage.refused(),
              outage.reason()));
    }
    look.remarks().forEach(remark -> text.append("note: ").append(remark).append('\n'));
    return text.append('\n').append(verdict(look)).toString();
  }

  private static String entries(Verification look) {
    return look.entries() == 0
        ? "no entries\n"
        : String.format(
            Locale.ROOT,
            "entries %d to %d, %,d in all%n",
            look.first(),
            look.last(),
            look.entries());
  }

  private static String checkpoints(Verification look) {
    if (look.covered() == 0) {
      return "no checkpoint holds an entry\n";
    }
    String told =
        String.format(
            Locale.ROOT,
            "%,d %s, the last one that holds is of entry %d%n",
            look.checkpoints(),
            look.checkpoints() == 1 ? "checkpoint" : "checkpoints",
            look.covered());
    return look.covered() >= look.last()
        ? told
        : told
            + "entries from "
            + (look.covered() + 1)
            + " on rest on the chain alone: no checkpoint stands over them yet\n";
  }

  private static String verdict(Verification look) {
    if (look.holds()) {
      return look.head() == null
          ? "HOLDS\n"
          : "HOLDS  entry " + look.last() + " has the hash " + look.head() + "\n";
    }
    StringBuilder text = new StringBuilder();
    text.append("DOES NOT HOLD  ").append(look.faultCount());
    text.append(look.faultCount() == 1 ? " fault\n" : " faults\n");
    for (Fault fault : look.faults().stream().limit(MOST_FAULTS).toList()) {
      text.append(
          String.format(Locale.ROOT, "  %-10s  %s%n", fault.kind().word(), fault.message()));
    }
    if (look.faultCount() > MOST_FAULTS) {
      text.append("  … and ").append(look.faultCount() - MOST_FAULTS).append(" more\n");
    }
    return text.toString();
  }

  static String of(Recorded recorded) {
    Decision decision = recorded.decision();
    StringBuilder text = new StringBuilder();
    text.append(decision.id()).append("  ").append(decision.outcome()).append('\n');
    row(text, "asked", decision.operation() + " " + parameters(decision));
    row(text, "by", decision.caller() + " at " + decision.at());
    row(text, "exit code", String.valueOf(decision.exit()));
    row(text, "law as", decision.posture());
    row(
        text,
        "days",
        decision.dates().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(" · ")));
    row(text, "rules", String.join(", ", decision.fired()));
    row(text, "input", decision.mediaType() + ", SHA-256 " + decision.inputHash());
    row(text, "answer", "SHA-256 " + decision.answerHash());
    row(text, "rule book", decision.rules());
    row(text, "catalogs", decision.catalog());
    row(text, "program", decision.version() + ", build " + decision.build());
    if (!decision.settled()) {
      row(text, "limit", "time ran out, so another run may say more");
    }
    text.append('\n');
    row(text, "entry", recorded.sequence() + " of ledger " + recorded.ledger());
    row(text, "hash", recorded.hash());
    row(text, "previous", recorded.previous());
    row(
        text,
        "signed",
        recorded.covered() ? "a checkpoint stands over it" : "no checkpoint stands over it yet");
    return text.toString();
  }

  private static String parameters(Decision decision) {
    return decision.parameters().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void row(StringBuilder text, String name, String value) {
    String indent = "\n" + " ".repeat(INDENT);
    text.append(String.format(Locale.ROOT, "  %-10s ", name))
        .append(WordUtils.wrap(value, WIDTH - INDENT, indent, false))
        .append('\n');
  }
}
