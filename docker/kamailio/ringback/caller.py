"""Who calls, as far as the network vouches for it; else why the caller counts as withheld."""

from address import asserted, originator
from head import Unreadable

ASSERTED = "P-Asserted-Identity"
FROM = "From"
HEADERS = (ASSERTED, FROM)


class Withheld(Exception):
    """The caller has no number that counts; the message tells why, without the number."""


def caller(head, header, numbering):
    """The number in E.164.

    header: where the peers say who calls. With From, a P-Asserted-Identity must not contradict it.
    Raises Withheld or Unreadable."""
    for value in head.values("privacy"):
        if value.lower() != "none":
            raise Withheld("Privacy asks to hide the caller")
    assertions = [
        address
        for value in head.values("p-asserted-identity")
        for address in asserted(value, numbering)
    ]
    if header == FROM:
        return _of_from(head, numbering, assertions)
    if not assertions:
        raise Withheld("no P-Asserted-Identity, and RINGBACK_CALLER_HEADER is not From")
    return _agreed(assertions)


def _of_from(head, numbering, assertions):
    values = head.values("from")
    if len(values) != 1:
        raise Unreadable("From is there more than once, or not at all")
    return _agreed([originator(values[0], numbering), *assertions])


def _agreed(addresses):
    """A sip URI may name by letters whom a tel URI beside it names by number (RFC 3325, 9.1)."""
    numbers = {address.number for address in addresses if address.number}
    if len(numbers) != 1:
        raise Withheld("no number" if not numbers else "different numbers")
    named = [address for address in addresses if address.number is None]
    if named and (len(addresses) != 2 or named[0].tel or not any(a.tel for a in addresses)):
        raise Withheld("a name that no tel URI stands beside")
    return numbers.pop()
