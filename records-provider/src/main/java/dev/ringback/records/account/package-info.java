/**
 * Accounts of people who come with an e-mail address and a password, by Keycloak's own machinery:
 * its user profile, its password policy, its mail, its direct-grant flow.
 */
package dev.ringback.records.account;
