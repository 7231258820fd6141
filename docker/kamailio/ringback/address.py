"""What P-Asserted-Identity and From hold: names and URIs (RFC 3261, 20.10 and 25.1; RFC 3966)."""

import re
from dataclasses import dataclass
from typing import Optional

from head import Unreadable

_TOKEN = r"[A-Za-z0-9.!%*_+`'~-]+"
# A quoted name with brackets or a colon may be an address that was put into quotes: not taken
_NAME = rf'(?:"(?:[^"\\<>:]|\\[^<>:])*"|(?:{_TOKEN}[ \t]+)*(?:{_TOKEN})?)'
_URI = r"""[^<>"'\\\s\x00-\x20\x7f-\U0010ffff]+"""
_ADDRESS = re.compile(rf"{_NAME}[ \t]*<({_URI})>|([^<>\"'\\\s;,?\x7f-\U0010ffff]+)")
_NEXT = re.compile(r"[ \t]*,[ \t]*")
_PARAMETERS = re.compile(rf'(?:[ \t]*;[ \t]*{_TOKEN}(?:=(?:{_TOKEN}|"[^"\\<>]*"))?)*')

_HOST = r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?"
_SIP = re.compile(rf"sips?:([^@:;?]+)((?:;[^@:;?]+)*)@{_HOST}((?:;[^@;?]+)*)", re.IGNORECASE)
_TEL = re.compile(r"tel:([^@:;?]+)((?:;[^@:;?]+)*)", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True)
class Address:
    """number: E.164; None if the URI names somebody by letters only. tel: whether it is tel:."""

    number: Optional[str]
    tel: bool

    @staticmethod
    def of(uri, numbering):
        parts = _TEL.fullmatch(uri) or _SIP.fullmatch(uri)
        if parts is None:
            raise Unreadable("a URI names nobody")
        user, *parameters = parts.groups()
        _require_harmless(";".join(parameters).lower().split(";"))
        number = numbering.e164(user)
        if number is None and _DIGIT.search(user):
            raise Unreadable("a number is not E.164: RINGBACK_NUMBER_PREFIXES?")
        return Address(number, parts.re is _TEL)


def asserted(value, numbering):
    """The addresses of one P-Asserted-Identity, which has no parameters (RFC 3325, 9.1)."""
    addresses = []
    position = 0
    while True:
        uri, position = _uri(value, position)
        addresses.append(Address.of(uri, numbering))
        if position == len(value):
            return addresses
        comma = _NEXT.match(value, position)
        if comma is None:
            raise Unreadable("an address goes on where it should end")
        position = comma.end()


def originator(value, numbering):
    """The address of a From, which may have parameters."""
    uri, position = _uri(value, 0)
    if _PARAMETERS.fullmatch(value, position) is None:
        raise Unreadable("From goes on where it should end")
    return Address.of(uri, numbering)


def _uri(value, position):
    address = _ADDRESS.match(value, position)
    if address is None:
        raise Unreadable("an address is malformed")
    return address.group(1) or address.group(2), address.end()


def _require_harmless(parameters):
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name == "phone-context":
            raise Unreadable("a number is a local one of a place")
        if name == "verstat" and not value.startswith(("tn-validation-passed", "no-tn-validation")):
            raise Unreadable("the network says that the number did not pass its check")
