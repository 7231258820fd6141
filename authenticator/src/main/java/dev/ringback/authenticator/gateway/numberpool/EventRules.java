package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.telephony.Attestation;
import java.util.Optional;

/**
 * How a gateway reads the events of its PBX.
 *
 * @param minimum how far the network must vouch for the caller number
 * @param defaultRegion ISO 3166 country of numbers that the PBX writes nationally; empty if such
 *     numbers are not read
 */
record EventRules(Attestation minimum, Optional<String> defaultRegion) {}
