/**
 * Document 002, the action API of a PBX: one address to which programs post what is to be done.
 * They log in and out here as they would there.
 */
package dev.ringback.authenticator.pbx;
