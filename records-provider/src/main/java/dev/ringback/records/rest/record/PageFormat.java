package dev.ringback.records.rest.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In what form a page of records is sent. */
enum PageFormat {
  JSON(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON) {
    @Override
    byte[] write(List<RecordDocument> records) throws JsonProcessingException {
      return MAPPER.writeValueAsBytes(records);
    }
  },
  CSV(PageFormat.TEXT_CSV, "text/csv;charset=UTF-8;header=present") {
    @Override
    byte[] write(List<RecordDocument> records) {
      return CsvTable.of(records).getBytes(UTF_8);
    }
  };

  static final String TEXT_CSV = "text/csv";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String mediaType;
  private final String contentType;

  PageFormat(String mediaType, String contentType) {
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** The one that the client likes best (RFC 9110, section 12.5.1); empty if it takes none. */
  static Optional<PageFormat> of(Request request) {
    List<Variant> variants =
        Arrays.stream(values())
            .map(format -> MediaType.valueOf(format.mediaType))
            .map(type -> new Variant(type, (String) null, null))
            .toList();
    return Optional.ofNullable(request.selectVariant(variants))
        .map(variants::indexOf)
        .map(index -> values()[index]);
  }

  /** With its parameters. */
  String contentType() {
    return contentType;
  }

  abstract byte[] write(List<RecordDocument> records) throws JsonProcessingException;
}
