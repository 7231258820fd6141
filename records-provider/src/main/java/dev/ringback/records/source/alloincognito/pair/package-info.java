/**
 * The pair of tokens that a source has at Allo Incognito. It is a row, sealed; a lease in the row
 * says which node renews it, and the row says before every renewal that the old refresh token may
 * be used up: whoever comes next knows what is certain and what is not.
 */
package dev.ringback.records.source.alloincognito.pair;
