/**
 * The gateway {@code number-pool}: numbers of your own behind any PBX or SIP trunk, which rejects
 * each call and reports it by a signed event (specs 1.5).
 */
package dev.ringback.authenticator.gateway.numberpool;
