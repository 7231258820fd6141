/**
 * The token pairs of the integration API: made on behalf of an API token, short-lived, and one at a
 * time for each. {@link dev.ringback.records.integration.IntegrationPairs} is the way in.
 */
package dev.ringback.records.integration;
