package io.stackport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process uses, as Linux and its virtual machine tell it. */
final class Vitals {
  private static final double TICKS_A_SECOND = 100;
  private static final double NANOS = 1e9;
  private static final int USER_TICKS = 11;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final long pid;

  /**
   * @param pid of the service; 0 when it is not known
   */
  Vitals(long pid) {
    this.pid = pid;
  }

  boolean known() {
    return pid > 0;
  }

  /** Resident memory in MB. */
  double rss() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS of " + pid);
  }

  /** Seconds of CPU that the service has used. */
  double cpu() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
        / TICKS_A_SECOND;
  }

  /** Heap in use in MB; after a full collection where {@code collected}. */
  double heap(boolean collected) throws IOException, InterruptedException {
    if (collected) {
      jcmd("GC.run");
    }
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(tool.toString(), String.valueOf(pid), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    // Metaspace is told after the heap and is not of it.
    int metaspace = said.indexOf("Metaspace");
    return metaspace < 0 ? said : said.substring(0, metaspace);
  }

  /** Seconds of CPU that this client has used. */
  static double ownCpu() {
    return ((com.sun.management.OperatingSystemMXBean)
                ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS;
  }

  /** Load of the machine, which tells whether others work on it. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
