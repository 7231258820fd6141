/**
 * Syncs: what OVH has is listed and what is new is fetched, by one node at a time, one request
 * after the other and none faster than agreed. A lease in the database says whose turn it is;
 * whatever was answered is kept before the next question, so that a sync can end anywhere and be
 * taken up by anybody.
 */
package dev.ringback.records.source.ovh.sync;
