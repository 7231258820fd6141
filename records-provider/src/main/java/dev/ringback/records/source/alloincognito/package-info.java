/**
 * The record source {@code allo-incognito}: a client of document 001. Nothing is mirrored; every
 * search is translated into requests for periods, and what the vendor cannot filter is filtered
 * here.
 */
package dev.ringback.records.source.alloincognito;
