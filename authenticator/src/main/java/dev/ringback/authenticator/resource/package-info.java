/**
 * {@code /realms/{realm}/reverse-call}: what waiting pages ask and what vendors report. Resources
 * translate HTTP and decide nothing.
 */
package dev.ringback.authenticator.resource;
