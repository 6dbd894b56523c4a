package io.stackport.workbench.change;

import io.stackport.Shipped;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Small rule books cut from the shipped one. */
public final class Books {
  private Books() {}

  /**
   * The rules of some folders, some of their text changed.
   *
   * @param edit is given each file's text
   */
  public static RuleBook of(UnaryOperator<String> edit, String... folders) {
    SortedMap<String, String> texts = new TreeMap<>();
    RuleFiles.under(Shipped.RULES)
        .texts()
        .forEach(
            (file, text) -> {
              for (String folder : folders) {
                if (file.startsWith("rules/" + folder)) {
                  texts.put(file, edit.apply(text));
                }
              }
            });
    return new RuleCache(null, "test", note -> {}).open(new RuleFiles(texts));
  }
}
