package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two forms as one, whose configurations are those of both: each keeps options and quantities of
 * its own, of which those of one id are chosen together, so that a configuration of both is one.
 */
final class SideBySide {
  /** No constraint of a model says it. */
  private static final int ADDED = Goal.ADDED;

  private final int options;
  private final int slots;

  private SideBySide(NormalForm one) {
    options = one.options();
    slots = one.slots().size();
  }

  static NormalForm of(NormalForm one, NormalForm other) {
    SideBySide side = new SideBySide(one);
    List<String> ids = new ArrayList<>(one.ids());
    other.ids().forEach(id -> ids.add("2 " + id));
    List<NormalForm.SlotForm> slots = new ArrayList<>(one.slots());
    other.slots().forEach(each -> slots.add(side.moved(each)));
    List<NormalForm.Clause> clauses = new ArrayList<>(one.clauses());
    other.clauses().forEach(each -> clauses.add(side.moved(each)));
    clauses.addAll(side.alike(one, other));
    List<NormalForm.Count> counts = new ArrayList<>(one.counts());
    other.counts().forEach(each -> counts.add(side.moved(each)));
    List<NormalForm.Limit> limits = new ArrayList<>(one.limits());
    other.limits().forEach(each -> limits.add(side.moved(each)));
    List<NormalForm.Table> tables = new ArrayList<>(one.tables());
    other.tables().forEach(each -> tables.add(side.moved(each)));
    int[] slot = Arrays.copyOf(one.slot(), ids.size());
    for (int i = 0; i < other.options(); i++) {
      slot[one.options() + i] = other.slot()[i] + one.slots().size();
    }
    return new NormalForm(
        ids,
        slot,
        slots,
        joined(one.least(), other.least()),
        joined(one.most(), other.most()),
        clauses,
        counts,
        limits,
        tables);
  }

  private static long[] joined(long[] one, long[] other) {
    long[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  /** Options of one id are chosen together; one that the other form has not is not chosen. */
  private List<NormalForm.Clause> alike(NormalForm one, NormalForm other) {
    Map<String, Integer> there = new TreeMap<>();
    for (int i = 0; i < other.options(); i++) {
      there.put(other.ids().get(i), options + i + 1);
    }
    List<NormalForm.Clause> clauses = new ArrayList<>();
    for (int i = 0; i < one.options(); i++) {
      Integer twin = there.remove(one.ids().get(i));
      if (twin == null) {
        clauses.add(new NormalForm.Clause(new int[] {-i - 1}, ADDED));
      } else {
        clauses.add(new NormalForm.Clause(new int[] {-i - 1, twin}, ADDED));
        clauses.add(new NormalForm.Clause(new int[] {i + 1, -twin}, ADDED));
      }
    }
    there.values().forEach(each -> clauses.add(new NormalForm.Clause(new int[] {-each}, ADDED)));
    return clauses;
  }

  private int[] literals(int[] of) {
    return Arrays.stream(of).map(each -> each > 0 ? each + options : each - options).toArray();
  }

  private int[] numbers(int[] of) {
    return Arrays.stream(of).map(each -> each + options).toArray();
  }

  private NormalForm.SlotForm moved(NormalForm.SlotForm of) {
    return new NormalForm.SlotForm("2 " + of.id(), numbers(of.options()), of.min(), of.max());
  }

  private NormalForm.Clause moved(NormalForm.Clause of) {
    return new NormalForm.Clause(literals(of.literals()), ADDED);
  }

  private NormalForm.Count moved(NormalForm.Count of) {
    return new NormalForm.Count(
        literals(of.when()), numbers(of.options()), of.min(), of.max(), ADDED);
  }

  private NormalForm.Limit moved(NormalForm.Limit of) {
    List<NormalForm.Term> terms =
        of.terms().stream()
            .map(
                each ->
                    new NormalForm.Term(
                        each.option() + options,
                        each.amount(),
                        each.per(),
                        each.full(),
                        literals(each.when()),
                        ADDED))
            .toList();
    return new NormalForm.Limit(
        "2 " + of.resource(), literals(of.when()), terms, of.bound(), ADDED);
  }

  private NormalForm.Table moved(NormalForm.Table of) {
    return new NormalForm.Table(
        of.leftSlot() + slots,
        of.rightSlot() + slots,
        of.leftClass(),
        of.rightClass(),
        of.forbidden(),
        ADDED);
  }
}
