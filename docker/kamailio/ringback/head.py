"""The head of a SIP request (RFC 3261, 7.3), read strictly.

Kamailio's own parsers are not asked for the caller: for them a header that cannot be parsed looks
like one that is missing, and they quote it in the log."""

import re
from dataclasses import dataclass

LONGEST = 2048  # bytes of a field that counts

_COMPACT = {"f": "from", "y": "identity"}
_FOLD = re.compile(rb"\r\n[ \t]+")
_NAME = re.compile(rb"[A-Za-z0-9.!%*_+`'~-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


class Unreadable(Exception):
    """Something of the request cannot be read with certainty; the message quotes nothing of it."""


@dataclass(frozen=True)
class Head:
    """fields: pairs of a name in lower case, never a compact one, and the bytes of the value."""

    fields: tuple

    @staticmethod
    def of(message):
        """message: the bytes of the whole request."""
        head, end, _ = message.partition(b"\r\n\r\n")
        if not end or b"\0" in head:
            raise Unreadable("the head has no end, or a NUL")
        lines = _FOLD.sub(b" ", head).split(b"\r\n")
        if any(b"\r" in line or b"\n" in line for line in lines):
            raise Unreadable("a line of the head does not end with CRLF")
        return Head(tuple(_field(line) for line in lines[1:]))

    def values(self, name):
        """What each field of this name holds, in their order."""
        return [_text(name, value) for known, value in self.fields if known == name]


def _field(line):
    name, colon, value = line.partition(b":")
    name = name.rstrip(b" \t")
    if not colon or not _NAME.fullmatch(name):
        raise Unreadable("a line of the head is no field")
    name = name.decode().lower()
    return _COMPACT.get(name, name), value.strip(b" \t")


def _text(name, value):
    if len(value) > LONGEST:
        raise Unreadable(f"{name} is too long")
    try:
        text = value.decode()
    except UnicodeDecodeError:
        raise Unreadable(f"{name} is no UTF-8") from None
    if _CONTROL.search(text):
        raise Unreadable(f"{name} has a control character")
    return text
