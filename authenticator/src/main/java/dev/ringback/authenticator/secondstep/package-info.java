/**
 * Which steps the browser flow of a realm demands besides what a login has proved elsewhere, such
 * as a password over REST or the call of an app. The flows are read, not run.
 */
package dev.ringback.authenticator.secondstep;
