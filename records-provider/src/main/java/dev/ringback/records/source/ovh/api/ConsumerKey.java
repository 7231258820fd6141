package dev.ringback.records.source.ovh.api;

/**
 * The consent of one customer of OVH: whoever has it and the application's secret acts for the
 * customer, within the rules that the customer has agreed to.
 *
 * @param value in clear
 */
public record ConsumerKey(String value) {

  @Override
  public String toString() {
    return "(consumer key)";
  }
}
