package dev.ringback.records.source;

import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import java.util.Optional;
import org.keycloak.provider.Provider;

/**
 * A telephone system that has call records. Configured as a realm component of this provider type;
 * the name of this interface is part of the realm files.
 *
 * <p>A source answers no more than what the given {@link Visibility} lets through, in the order of
 * {@link Position}.
 */
public interface RecordSource extends Provider {

  /** The component's id, stable when the source is renamed. */
  String id();

  /** The component's name, as the realm admin gave it. */
  String name();

  /**
   * Reads records, the newest first.
   *
   * @param after where the last page ended; empty for the first page
   * @param limit how many at most
   */
  SourcePage page(RecordQuery query, Visibility visible, Optional<Position> after, int limit);

  /**
   * Looks for one record.
   *
   * @param id whatever somebody sent that {@link
   *     dev.ringback.records.record.CallRecord#isId(String) could be} one
   */
  FoundRecord find(String id, Visibility visible);

  /**
   * Opens the recording of a record. The caller has looked the record up with {@link #find}, and so
   * knows that it may be heard; what is opened is the caller's to close.
   *
   * @param visible with which it was found
   * @param firstByte where to begin; a source that cannot do so begins at 0 and says so
   */
  RecordingAnswer recording(String id, Visibility visible, long firstByte);

  @Override
  default void close() {}
}
