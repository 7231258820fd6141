package dev.ringback.records.rest;

/** Headers for a part of something (RFC 9110, sections 13 and 14) that JAX-RS has no names for. */
public final class RangeHeaders {

  public static final String ACCEPT_RANGES = "Accept-Ranges";
  public static final String CONTENT_RANGE = "Content-Range";
  public static final String IF_RANGE = "If-Range";
  public static final String RANGE = "Range";

  private RangeHeaders() {}
}
