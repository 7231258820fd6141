/** Logging in over a real telephone network: SIP through the Kamailio that is delivered. */
package dev.ringback.sip;
