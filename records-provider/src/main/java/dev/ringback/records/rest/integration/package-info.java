/**
 * The integration API of document 001: token pairs, the history of calls and their recordings, in
 * the document's own words and envelope.
 */
package dev.ringback.records.rest.integration;
