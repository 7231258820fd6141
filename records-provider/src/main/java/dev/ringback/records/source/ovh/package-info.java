/**
 * The record source {@code ovh}: users link their accounts, call records are mirrored, recordings
 * are asked for when somebody listens.
 */
package dev.ringback.records.source.ovh;
