/**
 * {@code /admin/realms/{realm}/ringback}: one call that sets a realm up, and one that says in plain
 * words what is missing.
 */
package dev.ringback.authenticator.setup;
