package dev.ringback.simulator.alloincognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ringback.simulator.audio.Mp3Tone;
import dev.ringback.simulator.web.Content;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;

/** {@code getcallrecordfile}: the recording is made up while the answer is read. */
final class FileCall {

  /** What the JSON ends with after the content, which is last. */
  private static final String END = "\"}}";

  private FileCall() {}

  record Result(
      @JsonProperty("file_NAME") String fileName,
      @JsonUnwrapped Heading heading,
      String fileContent) {}

  static Reply answer(Contract contract, Request request) {
    return contract
        .recorded(request.query().getOrDefault("recordFileId", ""))
        .map(call -> answer(contract, call))
        .orElseGet(() -> Envelope.refused(404, "There is no such recording."));
  }

  private static Reply answer(Contract contract, Call call) {
    Behaviour behaviour = contract.behaviour();
    Heading heading = Heading.of("getcallrecordfile", contract);
    String fileName = call.recordFileId().orElseThrow() + ".mp3";
    String empty = Json.text(Envelope.of(new Result(fileName, heading, "")));
    Content document =
        Content.joined(
            text(empty.substring(0, empty.length() - END.length())),
            behaviour.base64().encode(recording(call, behaviour)),
            text(END));
    return contract.answered(heading, () -> Reply.of(200, MediaType.JSON, document));
  }

  private static Content recording(Call call, Behaviour behaviour) {
    int pitch = call.callId().hashCode();
    return behaviour.audioBytes() == 0
        ? Mp3Tone.lasting(call.duration(), pitch)
        : Mp3Tone.ofLength(behaviour.audioBytes(), pitch);
  }

  private static Content text(String part) {
    return Content.of(part.getBytes(UTF_8));
  }
}
