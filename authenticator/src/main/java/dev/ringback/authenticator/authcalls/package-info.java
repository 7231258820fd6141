/**
 * {@code /realms/{realm}/authcalls}: document 003 served in its vendor's place, to programs that
 * have an API token. A thin translation: the challenge decides, the outbox delivers.
 */
package dev.ringback.authenticator.authcalls;
