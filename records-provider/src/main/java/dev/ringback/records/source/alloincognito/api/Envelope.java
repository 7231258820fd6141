package dev.ringback.records.source.alloincognito.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What lies around answers.
 *
 * @param error also there if there is none, with the code 0
 * @param result {@code null} if there is an error
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Envelope(Trouble error, Result result) {

  /** What is wrong, if the code is another than 0; its words are the vendor's, and stay here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Trouble(int errorCode) {}

  /**
   * What was asked for.
   *
   * @param rowset calls, where those were asked for
   * @param fileContent where a recording was asked for; its place, without the content
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Result(List<Call> rowset, String fileContent) {}

  boolean isError() {
    return error != null && error.errorCode() != 0;
  }

  boolean hasCalls() {
    return !isError()
        && result != null
        && result.rowset() != null
        && result.rowset().stream().allMatch(call -> call != null && call.isReadable());
  }

  boolean hasContent() {
    return !isError() && result != null && result.fileContent() != null;
  }
}
