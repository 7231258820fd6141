package dev.ringback.benchmark.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects on a heap.
 *
 * @param bytesByClass class name as the JVM writes it ({@code [B} is an array of bytes), and what
 *     its objects take without what they refer to
 */
public record Histogram(Map<String, Long> bytesByClass) {

  /** {@code " 1: 50105 5103736 [B (java.base@17.0.15)"}. */
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

  public Histogram {
    bytesByClass = Map.copyOf(bytesByClass);
  }

  /** Reads what {@code jcmd <pid> GC.class_histogram} prints. */
  static Histogram read(List<String> lines) {
    Map<String, Long> bytes = new TreeMap<>();
    for (String line : lines) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        bytes.merge(found.group(2), Long.parseLong(found.group(1)), Long::sum);
      }
    }
    return new Histogram(bytes);
  }

  public long bytes() {
    return bytesByClass.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What has come since then; less than nothing of what has gone. */
  public Histogram since(Histogram before) {
    Map<String, Long> growth = new TreeMap<>(bytesByClass);
    before.bytesByClass.forEach((name, bytes) -> growth.merge(name, -bytes, Long::sum));
    return new Histogram(growth);
  }

  /** The classes that take the most, the greatest first. */
  public Map<String, Long> greatest(int classes) {
    Map<String, Long> greatest = new LinkedHashMap<>();
    bytesByClass.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(classes)
        .forEach(entry -> greatest.put(entry.getKey(), entry.getValue()));
    return greatest;
  }
}
