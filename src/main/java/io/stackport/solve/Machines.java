package io.stackport.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the machines of a problem, and the classes of values that they cannot tell apart. */
final class Machines {
  private final Variables order;
  private final Lowered lowered;
  private final NormalForm form;

  /** All machines but those of allowed classes. */
  final List<Machine> machines = new ArrayList<>();

  /** By variable; null where no earlier variable binds it. */
  final AllowedMachine[] allowed;

  /** By variable: its values by class, and the effect of each class on later variables. */
  final int[][][] classes;

  final int[][] effectOf;
  final int[] effects;

  Machines(NormalForm form, Variables order, Lowered lowered) {
    this.form = form;
    this.order = order;
    this.lowered = lowered;
    this.allowed = new AllowedMachine[order.count()];
    this.classes = new int[order.count()][][];
    this.effectOf = new int[order.count()][];
    this.effects = new int[order.count()];
    lowered.wide.forEach(each -> machines.add(new WideMachine(each)));
    for (NormalForm.Count each : lowered.counts) {
      int[] over = lowered.over(each);
      if (over.length > 0) {
        machines.add(new CountMachine(each, over, order));
      }
    }
    limits();
    classify();
  }

  /** Limits that share a variable are one system. */
  private void limits() {
    int count = form.limits().size();
    int[] system = new int[count];
    Map<Integer, Integer> owner = new HashMap<>();
    for (int i = 0; i < count; i++) {
      system[i] = i;
    }
    for (int i = 0; i < count; i++) {
      for (int v : lowered.over(form.limits().get(i))) {
        Integer other = owner.putIfAbsent(v, i);
        if (other != null) {
          int from = system[i];
          int to = system[other];
          for (int j = 0; j < count; j++) {
            system[j] = system[j] == from ? to : system[j];
          }
        }
      }
    }
    Map<Integer, List<Integer>> systems = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      systems.computeIfAbsent(system[i], fresh -> new ArrayList<>()).add(i);
    }
    for (List<Integer> each : systems.values()) {
      TreeSet<Integer> over = new TreeSet<>();
      each.forEach(i -> Arrays.stream(lowered.over(form.limits().get(i))).forEach(over::add));
      if (over.isEmpty()) {
        continue;
      }
      machines.add(
          new LimitMachine(
              new LimitSystem(
                  over.stream().mapToInt(Integer::intValue).toArray(),
                  each.stream().mapToInt(Integer::intValue).toArray(),
                  form,
                  order)));
    }
  }

  /** From the last variable to the first: what a value does to later ones is known by then. */
  private void classify() {
    Map<Integer, Map<Integer, List<Lowered.Pair>>> byTarget = new HashMap<>();
    for (Lowered.Pair pair : lowered.pairs) {
      byTarget
          .computeIfAbsent(pair.right(), fresh -> new TreeMap<>())
          .computeIfAbsent(pair.left(), fresh -> new ArrayList<>())
          .add(pair);
    }
    List<List<Machine>> readers = new ArrayList<>();
    for (int v = 0; v < order.count(); v++) {
      readers.add(new ArrayList<>());
    }
    machines.forEach(
        machine -> Arrays.stream(machine.variables).forEach(v -> readers.get(v).add(machine)));
    for (int v = order.count() - 1; v >= 0; v--) {
      Map<Integer, List<Lowered.Pair>> binding = byTarget.getOrDefault(v, Map.of());
      classify(v, readers.get(v), binding);
      if (!binding.isEmpty()) {
        int[] over = new int[binding.size() + 1];
        int i = 0;
        for (int each : binding.keySet()) {
          over[i++] = each;
        }
        over[i] = v;
        int[] representatives = Arrays.stream(classes[v]).mapToInt(each -> each[0]).toArray();
        AllowedMachine machine = new AllowedMachine(over, binding, representatives, lowered);
        allowed[v] = machine;
        binding.keySet().forEach(earlier -> readers.get(earlier).add(machine));
      }
    }
  }

  private void classify(
      int variable, List<Machine> readers, Map<Integer, List<Lowered.Pair>> binding) {
    int from = order.first(variable);
    int many = order.first(variable + 1) - from;
    List<Lowered.Pair> pairs = binding.values().stream().flatMap(List::stream).toList();
    List<Map<Object, Integer>> signs = new ArrayList<>();
    for (int i = 0; i < readers.size() + pairs.size(); i++) {
      signs.add(new HashMap<>());
    }
    Vectors known = new Vectors();
    Vectors whole = new Vectors();
    List<IntList> members = new ArrayList<>();
    int[] effect = new int[readers.size()];
    int[] key = new int[pairs.size() + 1];
    for (int value = from; value < from + many; value++) {
      if (!lowered.allowed.get(value)) {
        continue;
      }
      for (int i = 0; i < effect.length; i++) {
        List<Object> own = new ArrayList<>();
        readers.get(i).sign(variable, value, own);
        effect[i] = number(signs.get(i), own.size() == 1 ? own.get(0) : own);
      }
      key[0] = known.number(effect, effect.length);
      for (int i = 1; i < key.length; i++) {
        key[i] =
            number(signs.get(effect.length + i - 1), lowered.sign(pairs.get(i - 1), value, false));
      }
      int number = whole.number(key, key.length);
      if (number == members.size()) {
        members.add(new IntList());
      }
      members.get(number).add(value);
    }
    effects[variable] = known.size();
    classes[variable] = members.stream().map(IntList::toArray).toArray(int[][]::new);
    effectOf[variable] = new int[whole.size()];
    for (int i = 0; i < whole.size(); i++) {
      effectOf[variable][i] = whole.get(i)[0];
    }
    for (int i = 0; i < readers.size(); i++) {
      int[] local = new int[known.size()];
      for (int each = 0; each < local.length; each++) {
        local[each] = known.get(each)[i];
      }
      readers.get(i).effects(variable, local, signs.get(i).size());
    }
  }

  private static int number(Map<Object, Integer> numbers, Object sign) {
    Integer known = numbers.putIfAbsent(sign, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
