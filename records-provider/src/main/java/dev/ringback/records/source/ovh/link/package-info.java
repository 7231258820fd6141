/**
 * Links: the consents of users to have their telephony at OVH read, from the first question until
 * they end.
 */
package dev.ringback.records.source.ovh.link;
