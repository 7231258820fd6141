/** {@code docs/openapi.yaml} against the code, and against what a server answers. */
package dev.ringback.openapi;
