package dev.ringback.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistogramTest {

  private static final List<String> PRINTED =
      """
      4711:
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:         50105        5103736  [B (java.base@17.0.15)
         2:           700          50400  java.lang.String (java.base@17.0.15)
         3:             2             64  org.example.Loaded
         4:             1             32  org.example.Loaded
      Total         50808        5154232
      """
          .lines()
          .toList();

  @Test
  void theSumOfAllClassesIsWhatTheJvmCallsTotal() {
    assertThat(Histogram.read(PRINTED).bytes()).isEqualTo(5_154_232);
  }

  @Test
  void aClassOfTwoLoadersCountsAsOne() {
    assertThat(Histogram.read(PRINTED).bytesByClass()).containsEntry("org.example.Loaded", 96L);
  }

  @Test
  void theDifferenceKnowsWhatCameAndWhatWent() {
    Histogram before = new Histogram(Map.of("A", 10L, "B", 5L));
    Histogram after = new Histogram(Map.of("A", 30L, "C", 1L));

    assertThat(after.since(before).bytesByClass())
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", 20L, "B", -5L, "C", 1L));
  }

  @Test
  void theGreatestClassesComeFirst() {
    Histogram histogram = new Histogram(Map.of("A", 1L, "B", 3L, "C", 2L));

    assertThat(histogram.greatest(2).keySet()).containsExactly("B", "C");
  }

  @Test
  void aRunningJavaIsAskedForItsHeap() {
    Histogram own = new Heap(new Jcmd(ProcessHandle.current())).inUse();

    assertThat(own.bytes()).isPositive();
    assertThat(own.bytesByClass()).containsKey("java.lang.String");
  }
}
