/**
 * Which steps the browser flow of a realm demands that a login by password over REST cannot ask
 * for. The flows are read, not run.
 */
package dev.ringback.authenticator.secondstep;
