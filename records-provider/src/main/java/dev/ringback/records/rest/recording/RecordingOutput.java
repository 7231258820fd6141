package dev.ringback.records.rest.recording;

import dev.ringback.records.recording.RecordingStream;
import dev.ringback.records.recording.ServerConnection;
import dev.ringback.records.rest.ErrorForm;
import dev.ringback.records.source.BrokenRecordingException;
import dev.ringback.telephony.UpstreamBrokenException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * A recording as the body of an answer. One that cannot be sent to its end is cut with its
 * connection, once the first bytes have left. Before that it is an answer like any other; and to
 * Keycloak nothing that it has to report, as people go away all the time.
 *
 * @param form in which it is sent
 */
record RecordingOutput(
    RecordingStream stream,
    RecordingStream.Form form,
    AudibleRecord audible,
    ErrorForm errors,
    ServerConnection connection)
    implements StreamingOutput {

  private static final Logger LOGGER = Logger.getLogger(RecordingOutput.class);

  @Override
  public void write(OutputStream listener) {
    try {
      stream.send(listener, form);
    } catch (UpstreamBrokenException | BrokenRecordingException broken) {
      LOGGER.warnf("The recording of %s broke off: %s", id(), broken.getMessage());
      throw cut();
    } catch (IOException gone) {
      LOGGER.debugf(gone, "Whoever listened to %s is gone, or takes nothing any more", id());
      throw cut();
    }
  }

  private RuntimeException cut() {
    connection.cut();
    return errors.exception(Status.BAD_GATEWAY, "The recording broke off.");
  }

  private String id() {
    return audible.record().id();
  }
}
