package dev.ringback.records.source.ovh.api;

/**
 * An application that OVH's API knows.
 *
 * @param endpoint where the API answers, without a slash at the end
 * @param key the application key; OVH's customers see whom it belongs to
 * @param secret the application secret
 */
record OvhApplication(String endpoint, String key, String secret) {

  @Override
  public String toString() {
    return "application " + key;
  }
}
