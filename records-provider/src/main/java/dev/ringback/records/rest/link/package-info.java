/** {@code …/ovh}: the accounts at OVH that users link to their own. */
package dev.ringback.records.rest.link;
