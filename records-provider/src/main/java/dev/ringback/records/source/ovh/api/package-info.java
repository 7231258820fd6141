/**
 * OVH's API as far as call records need it: signed requests, and answers that are either what OVH's
 * documents describe or a reason why not. OVH's dialect ends here.
 */
package dev.ringback.records.source.ovh.api;
