package dev.ringback.benchmark.report;

import dev.ringback.benchmark.measure.Histogram;
import dev.ringback.benchmark.measure.Rounds;
import java.util.Locale;

/** Figures as the report writes them. */
public final class Figures {

  private static final double KIBI = 1024;
  private static final double MEBI = KIBI * KIBI;

  private Figures() {}

  /** The median, with the lowest and the highest round. */
  public static String rate(Rounds perCpuSecond) {
    return rate(perCpuSecond, "");
  }

  /** The same of something that is counted in a unit, such as MB. */
  public static String rate(Rounds perCpuSecond, String unit) {
    return "%s %s/CPU-s (%s–%s)"
        .formatted(
            plain(perCpuSecond.median()),
            unit,
            plain(perCpuSecond.lowest()),
            plain(perCpuSecond.highest()));
  }

  /** The median of a ratio, with the lowest and the highest round. */
  public static String ratio(Rounds ratios) {
    return "%s (%s–%s)"
        .formatted(ratio(ratios.median()), ratio(ratios.lowest()), ratio(ratios.highest()));
  }

  public static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f×", ratio);
  }

  public static String kibibytes(double bytes) {
    return String.format(Locale.ROOT, "%.2f KiB", bytes / KIBI);
  }

  public static String mebibytes(Histogram heap) {
    return String.format(Locale.ROOT, "%.1f MiB", heap.bytes() / MEBI);
  }

  public static String percent(double percent) {
    double tenths = Math.round(percent * 10) / 10.0;
    return String.format(Locale.ROOT, "%.1f %%", tenths);
  }

  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String plain(double rate) {
    return rate < 100
        ? String.format(Locale.ROOT, "%.1f", rate)
        : String.format(Locale.ROOT, "%,.0f", rate);
  }
}
