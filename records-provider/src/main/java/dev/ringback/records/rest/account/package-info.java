/**
 * {@code …/auth} and {@code …/account}: becoming somebody, and what the owner of an account
 * administers.
 */
package dev.ringback.records.rest.account;
