/**
 * What telephony means without Keycloak: phone numbers, {@code tel:} URIs, caller attestation, and
 * the one guarded HTTP client through which every vendor is reached. Nothing here may import {@code
 * org.keycloak}; what is public here, but for {@link dev.ringback.telephony.Upstream}, is a value.
 */
package dev.ringback.telephony;
