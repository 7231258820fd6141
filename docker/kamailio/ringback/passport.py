"""STIR/SHAKEN: what a carrier's signature says about a caller (RFC 8224, 8225, 8588).

The module secsipid checks the signature, the certificate and that the token is not too old. What
it leaves open is checked here: that the token is about this call, that it is not from the future,
and that it is of the kind it should be: secsipid lets a missing alg, ppt, typ or x5u pass.
"""

import base64
import binascii
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

LEVELS = ("A", "B", "C")
NONE = "none"
FRESH = 60  # seconds; RFC 8224, 4.4

_KIND = {"alg": "ES256", "ppt": "shaken", "typ": "passport"}
_PART = r"[A-Za-z0-9_-]+"
_PARAMETER = r'[ \t]*;[ \t]*[a-z]+[ \t]*=[ \t]*(?:<[^<>\s]+>|[A-Za-z0-9"]+)'
_IDENTITY = re.compile(rf"{_PART}\.{_PART}\.{_PART}(?:{_PARAMETER})+")
_INFO = re.compile(r";[ \t]*info[ \t]*=[ \t]*<([^<>\s]+)>")


@dataclass(frozen=True)
class Signers:
    """The certificates that count, by the address (x5u) which a signature gives for its own. That
    address is only ever looked up here: it comes from the caller, and nothing is fetched from it.

    file: lines of an address and a PEM file, which may be relative to the list; None if no
    signature counts. It is read anew each time, so that a new certificate needs no restart."""

    file: Optional[Path]

    def certificate(self, address):
        for line in self.file.read_text().splitlines() if self.file else ():
            known, _, certificate = line.strip().partition(" ")
            if known == address:
                return str(self.file.parent / certificate.strip())
        return None


def attestation(identities, caller, dialled, signers, verify):
    """The level that the Identity headers of a call prove. What proves nothing is passed over; of
    several levels that are proven the lowest counts, whatever their order.

    verify: tells whether a header was signed with a certificate, given the two."""
    proven = [_level(identity, caller, dialled, signers, verify) for identity in identities]
    return max(filter(None, proven), default=NONE)


def _level(identity, caller, dialled, signers, verify):
    """None if the header proves nothing for this call."""
    addresses = _INFO.findall(identity) if _IDENTITY.fullmatch(identity) else ()
    certificate = signers.certificate(addresses[0]) if len(addresses) == 1 else None
    if certificate is None or not verify(identity, certificate):
        return None
    try:
        header, claims = (_part(identity, index) for index in (0, 1))
        sound = header == {**_KIND, "x5u": addresses[0]} and _is_about(claims, caller, dialled)
        return claims["attest"] if sound and claims["attest"] in LEVELS else None
    except (binascii.Error, ValueError, KeyError, TypeError):
        return None


def _is_about(claims, caller, dialled):
    return (
        _digits(claims["orig"]["tn"]) == _digits(caller)
        and _digits(dialled) in [_digits(number) for number in claims["dest"]["tn"]]
        and abs(time.time() - claims["iat"]) <= FRESH
    )


def _part(identity, index):
    text = identity.partition(";")[0].split(".")[index].strip()
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def _digits(number):
    return str(number).lstrip("+")
