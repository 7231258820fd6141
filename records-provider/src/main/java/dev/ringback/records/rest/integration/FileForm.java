package dev.ringback.records.rest.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.records.recording.RecordingContent;
import dev.ringback.records.recording.RecordingStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a recording into the JSON document about it, without ever having either as a whole. */
final class FileForm implements RecordingStream.Form {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the document ends with after its content, which is last. */
  private static final byte[] END = "\"}}".getBytes(UTF_8);

  private final byte[] beginning;

  FileForm(FileDocument document) {
    String empty = MAPPER.valueToTree(Envelope.of(document)).toString();
    beginning = empty.substring(0, empty.length() - END.length).getBytes(UTF_8);
  }

  /** How long the document is with a recording of so many bytes: what is shorter was cut. */
  long length(long recording) {
    return beginning.length + Base64Output.length(recording) + END.length;
  }

  @Override
  public void write(RecordingContent content, OutputStream out) throws IOException {
    out.write(beginning);
    Base64Output encoded = new Base64Output(out);
    content.writeTo(encoded);
    encoded.finish();
    out.write(END);
  }
}
