/**
 * Document 001 as a client speaks it: its questions, its answers, and what it is when there is
 * none. Knows of no database and keeps nothing.
 */
package dev.ringback.records.source.alloincognito.api;
