package dev.ringback.telephony;

/**
 * What a request carries.
 *
 * @param contentType its media type, as the {@code Content-Type} header has it
 * @param content its bytes; copied on the way in and out
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record UpstreamBody(String contentType, byte[] content) {

  /** Keeps a copy of the bytes. */
  public UpstreamBody {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** Type and size only: a body may hold secrets and phone numbers. */
  @Override
  public String toString() {
    return contentType + ", " + content.length + " bytes";
  }
}
