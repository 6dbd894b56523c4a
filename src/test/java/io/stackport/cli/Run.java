package io.stackport.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** What came of a command; {@code @} stands for the test's folder in words and messages. */
public record Run(int code, String out, String err) {

  public static Run of(Path folder, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Stackport.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code =
        line.execute(
            Arrays.stream(words)
                .map(word -> word.startsWith("@") ? folder + word.substring(1) : word)
                .toArray(String[]::new));
    return new Run(code, out.toString(), err.toString().replace(folder.toString(), "@"));
  }

  /** A command over the test's own rules; no word has a space. */
  static Run ruled(Path folder, String words) {
    return of(folder, (words + " --rules @/rules").split(" "));
  }
}
