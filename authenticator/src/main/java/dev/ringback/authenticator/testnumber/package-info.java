/**
 * Numbers that a realm's gateways let log in without a call, for tests and for reviewers of apps.
 */
package dev.ringback.authenticator.testnumber;
