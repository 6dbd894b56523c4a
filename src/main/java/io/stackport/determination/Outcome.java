package io.stackport.determination;

/** What the law asks of a line, gravest first. */
public enum Outcome {
  PROHIBITED("prohibited"),
  LICENSE_REQUIRED("license required"),
  LICENSE_HELD("license held"),
  EXCEPTION("license exception"),
  NOT_ENFORCED("not enforced, codified requirement stands"),
  NONE_FOUND("no license requirement found");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean graverThan(Outcome other) {
    return compareTo(other) < 0;
  }
}
