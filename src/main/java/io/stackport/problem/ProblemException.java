package io.stackport.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A file was refused; every problem found in it is listed, in order. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public ProblemException(List<Problem> problems) {
    super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * The same with files named as they stand on the disk.
   *
   * @param from how names of files begin, such as {@code rules/}; {@code to} what stands for it
   */
  public ProblemException under(String from, String to) {
    return new ProblemException(problems.stream().map(each -> each.under(from, to)).toList());
  }

  public List<Problem> problems() {
    return problems;
  }
}
