package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.Posture;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.change.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replays a portfolio under two sides. What bundles share is judged once; by the restriction law
 * each is closed from the emissions whose support it holds.
 */
public final class Impact {
  private static final int CONTEXTS = 4000;

  private final Comparing sides;
  private final int verify;
  private final AloneJudge alone;
  private final ImpactTally tally;
  private final Map<Entry.Context, Scope> scopes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Entry.Context, Scope> eldest) {
          return size() > CONTEXTS;
        }
      };

  /**
   * @param verify one in so many bundles is judged alone as well; 0 for none
   * @param tally to count on from; it is changed
   */
  public Impact(Side before, Side after, Posture posture, int verify, ImpactTally tally) {
    this.sides = Comparing.of(before, after, posture);
    this.verify = verify;
    this.tally = tally;
    this.alone = new AloneJudge(sides);
  }

  /** A bundle, both answers, and how it was judged. */
  private record Result(
      Entry entry, @Nullable Answers answers, boolean compiled, @Nullable Answers second) {}

  /**
   * Replays some bundles.
   *
   * @param changes gets a JSON object for each bundle whose exit code differs, in order
   * @param notes gets a line for each bundle that cannot be read, or that is answered in two ways
   */
  public void replay(List<Stored> stored, Consumer<ObjectNode> changes, Consumer<String> notes) {
    List<Entry> entries = stored.parallelStream().map(Entry::of).toList();
    Map<Entry.Context, List<Entry>> lacking = new LinkedHashMap<>();
    List<Scope> own = new ArrayList<>();
    for (Entry each : entries) {
      Scope scope = scopes.computeIfAbsent(each.context(), context -> new Scope());
      own.add(scope);
      if (each.plain() && scope.lacks(each)) {
        lacking.computeIfAbsent(each.context(), context -> new ArrayList<>()).add(each);
      }
    }
    List<Map.Entry<Scope, List<Entry>>> work = new ArrayList<>();
    lacking.forEach(
        (context, some) -> {
          Scope scope = scopes.get(context);
          if (scope != null) {
            work.add(Map.entry(scope, some));
          }
        });
    work.parallelStream().forEach(each -> each.getKey().extend(each.getValue(), sides));
    long first = tally.bundles;
    List<Result> results =
        java.util.stream.IntStream.range(0, entries.size())
            .parallel()
            .mapToObj(i -> result(entries.get(i), own.get(i), first + i, notes))
            .toList();
    results.forEach(each -> count(each, changes, notes));
  }

  private Result result(Entry entry, Scope scope, long number, Consumer<String> notes) {
    try {
      Answers quick = entry.plain() ? scope.answers(entry) : null;
      if (quick == null) {
        return new Result(entry, alone.answers(entry), false, null);
      }
      boolean again = verify > 0 && number % verify == 0;
      return new Result(entry, quick, true, again ? alone.answers(entry) : null);
    } catch (ProblemException refused) {
      notes.accept(String.valueOf(refused.getMessage()));
    } catch (ArithmeticException tooLarge) {
      notes.accept(entry.where() + ": a quantity is too large to be computed with");
    }
    return new Result(entry, null, false, null);
  }

  private void count(Result result, Consumer<ObjectNode> changes, Consumer<String> notes) {
    tally.bundles++;
    Answers answers = result.answers();
    if (answers == null) {
      tally.refused++;
      return;
    }
    tally.compiled += result.compiled() ? 1 : 0;
    tally.alone += result.compiled() ? 0 : 1;
    Answers second = result.second();
    if (second != null) {
      tally.verified++;
      if (second.before() != answers.before() || second.after() != answers.after()) {
        tally.disagreed++;
        notes.accept(
            result.entry().where() + ": closed as " + answers + ", judged alone as " + second);
      }
    }
    tally.matrix.merge(answers.before() + ">" + answers.after(), 1L, Long::sum);
    if (answers.before() != answers.after()) {
      changed(result.entry(), answers, changes);
    } else if (!answers.rule().isEmpty()) {
      tally.kept.merge(answers.rule(), 1L, Long::sum);
    }
  }

  private void changed(Entry entry, Answers answers, Consumer<ObjectNode> changes) {
    tally.changed++;
    tally.accelerators = Math.addExact(tally.accelerators, answers.accelerators());
    int was = answers.before();
    int is = answers.after();
    tally.changed("destination", entry.destinations(), was, is);
    answers.layers().forEach(layer -> tally.changed("layer", layer, was, is));
    entry.members().forEach(member -> tally.changed("member", member, was, is));
    tally.changed("first differing rule", answers.rule(), was, is);
    Long cents = entry.cents();
    if (cents != null) {
      tally.priced++;
      tally.cents = Math.addExact(tally.cents, cents);
    }
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.put("bundle", entry.name()).put("where", entry.where());
    change.put("destinations", entry.destinations());
    change.put("before", was).put("after", is).put("rule", answers.rule());
    change.put("accelerators", answers.accelerators());
    changes.accept(change);
  }

  public ImpactTally tally() {
    return tally;
  }
}
