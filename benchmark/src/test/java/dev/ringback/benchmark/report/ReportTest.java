package dev.ringback.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.benchmark.measure.Rounds;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void theTableGoesByQuestionAndSaysWhatMissedItsGoal() {
    Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

    report.add(new Finding("B3", "heap", "6 KiB", "2 KiB", "3.00×", "≤ 2.00×", false));
    report.add(new Finding("B1", "login", "60 /CPU-s", "15 /CPU-s", "4.00×", "≥ 3.00×", true));

    assertThat(report.table())
        .isEqualTo(
            """
            | # | What | Ringback | Keycloak | Result | Goal | Met |
            |---|---|---|---|---|---|---|
            | B1 | login | 60 /CPU-s | 15 /CPU-s | 4.00× | ≥ 3.00× | yes |
            | B3 | heap | 6 KiB | 2 KiB | 3.00× | ≤ 2.00× | **no** |
            """);
  }

  @Test
  void figuresCarryTheirSpread() {
    assertThat(Figures.rate(new Rounds(List.of(1234.0, 1100.0, 1300.4))))
        .isEqualTo("1,234 /CPU-s (1,100–1,300)");
    assertThat(Figures.ratio(new Rounds(List.of(2.0, 1.5, 3.25)))).isEqualTo("2.00× (1.50×–3.25×)");
  }
}
