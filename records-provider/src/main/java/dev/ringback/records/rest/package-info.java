/**
 * {@code /realms/{realm}/call-records}: what apps call. Resources read requests and write answers;
 * whatever goes wrong is told as a problem (RFC 9457).
 */
package dev.ringback.records.rest;
