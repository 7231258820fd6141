/** The account part of call records: registration, login, API tokens, blocklist. */
package dev.ringback.account;
