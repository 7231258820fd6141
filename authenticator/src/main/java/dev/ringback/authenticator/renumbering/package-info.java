/**
 * {@code /admin/realms/{realm}/ringback/numbers}: brings the numbers of all users into E.164, or
 * into a new numbering plan.
 */
package dev.ringback.authenticator.renumbering;
