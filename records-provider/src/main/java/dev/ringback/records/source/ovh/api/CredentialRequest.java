package dev.ringback.records.source.ovh.api;

import java.net.URI;

/**
 * A consent that has been asked for.
 *
 * @param key works as soon as the customer has agreed
 * @param validationUrl the page of OVH's on which the customer does so
 */
public record CredentialRequest(ConsumerKey key, URI validationUrl) {}
