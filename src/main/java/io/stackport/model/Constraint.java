package io.stackport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a configuration must keep, or brings. */
public sealed interface Constraint {

  /** Where it comes from. */
  Source source();

  /** Not all of these together; one alone is never. */
  record Forbid(Source source, List<Literal> of) implements Constraint {
    public Forbid {
      of = List.copyOf(of);
    }
  }

  /** Where all of {@code when} hold, at least one of {@code then} holds; none means never. */
  record Implies(Source source, List<Literal> when, List<Literal> then) implements Constraint {
    public Implies {
      when = List.copyOf(when);
      then = List.copyOf(then);
    }
  }

  /** Where all of {@code when} hold, {@code min} to {@code max} of the options are chosen. */
  record Group(Source source, List<Literal> when, List<String> of, int min, int max)
      implements Constraint {
    public Group {
      when = List.copyOf(when);
      of = List.copyOf(of);
    }
  }

  /**
   * Somebody chosen provides at least this level.
   *
   * @param who the option that requires it; empty when the whole configuration does
   * @param level null when it is not known
   * @param by options that may serve; null when anyone may
   */
  record Require(
      Source source, String who, String capability, @Nullable Long level, @Nullable List<String> by)
      implements Constraint {
    public Require {
      by = by == null ? null : List.copyOf(by);
    }
  }

  /**
   * Provides a level of a capability.
   *
   * @param who empty when the configuration has it whatever is chosen
   * @param level null when it is not known
   * @param when options beside which it does; all of them
   */
  record Provide(
      Source source, String who, String capability, @Nullable Long level, List<Literal> when)
      implements Constraint {
    public Provide {
      when = List.copyOf(when);
    }
  }

  /**
   * Uses a resource, or brings it: {@code amount} for every started {@code per} units, or for every
   * full {@code per} units when it is a supply.
   *
   * @param who empty when it is there whatever is chosen
   * @param amount below zero only when it is certain; null when it is not known
   * @param when options beside which it does; all of them
   */
  record Use(
      Source source,
      String who,
      String resource,
      @Nullable Long amount,
      long per,
      boolean supply,
      List<Literal> when)
      implements Constraint {
    public Use {
      when = List.copyOf(when);
    }
  }

  /**
   * Where all of {@code when} hold, what is used of a resource beyond what is supplied is at most
   * the bound.
   */
  record Limit(Source source, String resource, long bound, List<Literal> when)
      implements Constraint {
    public Limit {
      when = List.copyOf(when);
    }
  }

  /**
   * An attribute of what stands in one slot compares with one of what stands in another; it holds
   * where either slot is empty or either option has no such attribute.
   *
   * @param op one of {@code < <= = != >= >}
   * @param plus added to the right side
   */
  record Compare(
      Source source,
      String leftSlot,
      String leftAttribute,
      String op,
      String rightSlot,
      String rightAttribute,
      long plus)
      implements Constraint {}
}
