/**
 * {@code /realms/{realm}/call-records}: what apps call. Resources read requests and write answers;
 * whatever goes wrong is told as a problem (RFC 9457). Here is where they all begin, and what they
 * all need: who asks, what the caller may see, and how an error looks.
 */
package dev.ringback.records.rest;
