package dev.ringback.records.rest.integration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What can be asked once more by its hash, as JSON; each is known by its name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "api")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HistoryRequest.class, name = HistoryRequest.NAME),
  @JsonSubTypes.Type(value = FileRequest.class, name = FileRequest.NAME)
})
sealed interface ServedRequest permits HistoryRequest, FileRequest {}
