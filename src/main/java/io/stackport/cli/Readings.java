package io.stackport.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How words of the command line become days and numbers; what is none is told with a way out. */
final class Readings {
  private static final double WHOLE = 100;

  private Readings() {}

  /** Has every command of a program read days and numbers alike. */
  static void in(CommandLine line) {
    line.registerConverter(LocalDate.class, Readings::day);
    line.registerConverter(Integer.class, Readings::integer);
    line.registerConverter(int.class, Readings::integer);
    line.registerConverter(Long.class, Readings::whole);
    line.registerConverter(long.class, Readings::whole);
  }

  private static LocalDate day(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException refused) {
      throw new TypeConversionException("`" + word + "` is no date such as 2026-11-24");
    }
  }

  private static int integer(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException refused) {
      throw new TypeConversionException("`" + word + "` is no whole number such as 20");
    }
  }

  private static long whole(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException refused) {
      throw new TypeConversionException("`" + word + "` is no whole number such as 20");
    }
  }

  /** A number from 0 to 100. */
  static final class Percentage implements ITypeConverter<Double> {
    @Override
    public Double convert(String word) {
      try {
        double percent = Double.parseDouble(word);
        if (percent >= 0 && percent <= WHOLE) {
          return percent;
        }
      } catch (NumberFormatException refused) {
        // Told below, as what is out of bounds.
      }
      throw new TypeConversionException("`" + word + "` is no percentage from 0 to 100");
    }
  }

  /** A whole number, 0 or more. */
  static final class HowMany implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
      int number = integer(word);
      if (number < 0) {
        throw new TypeConversionException("`" + word + "` is less than nothing; give 0 or more");
      }
      return number;
    }
  }
}
