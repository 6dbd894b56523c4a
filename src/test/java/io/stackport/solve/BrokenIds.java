package io.stackport.solve;

import io.stackport.model.CompatibilityModel;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a choice with its quantities breaks of a normal form, by the names of the sources. */
public final class BrokenIds {
  private BrokenIds() {}

  /**
   * Ids of the sources, and {@code slot NAME} for bounds of slots.
   *
   * @param model from which the form was made
   * @param units of each option; zero when it is not chosen
   */
  public static SortedSet<String> of(CompatibilityModel model, NormalForm form, long[] units) {
    Groups groups = Groups.of(form);
    SortedSet<String> ids = new TreeSet<>();
    new Broken(form, groups)
        .by(units).stream()
            .map(groups::index)
            .forEach(
                index ->
                    ids.add(
                        index < 0
                            ? "slot " + form.slots().get(-1 - index).id()
                            : model.constraints().get(index).source().id()));
    return ids;
  }
}
