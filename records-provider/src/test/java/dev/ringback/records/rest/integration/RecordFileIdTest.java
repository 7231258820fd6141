package dev.ringback.records.rest.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFileIdTest {

  private static final String RECORD = "bec3e80f21974f2e87d844ae05e60eb7";
  private static final String FILE = "bec3e80f-2197-4f2e-87d8-44ae05e60eb7";

  @Test
  void anIdOfThirtyTwoDigitsIsWrittenAsAUuid() {
    assertThat(RecordFileId.of(RECORD)).isEqualTo(FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {FILE, "BEC3E80F-2197-4F2E-87D8-44AE05E60EB7", " " + FILE + " ", RECORD})
  void andReadInAnyWayOfWritingIt(String written) {
    assertThat(RecordFileId.recordId(written)).isEqualTo(RECORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "bec3e80f21974f2e87d844ae05e60eb", "zec3e80f21974f2e87d844ae05e60eb7"})
  void otherIdsAreThemselves(String record) {
    assertThat(RecordFileId.recordId(RecordFileId.of(record))).isEqualTo(record);
    assertThat(RecordFileId.of(record)).isEqualTo(record);
  }
}
