"""How the carrier writes telephone numbers, and how everybody does (ITU-T E.164)."""

import re
from dataclasses import dataclass

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_SEPARATORS = re.compile(r"[-.() ]")


@dataclass(frozen=True)
class Numbering:
    """prefixes: what stands before a number, and what replaces it; the longest first."""

    prefixes: tuple

    @staticmethod
    def of(text):
        """Reads "810=+ 8=+7"."""
        pairs = [tuple(pair.split("=", 1)) for pair in text.split()]
        return Numbering(tuple(sorted(pairs, key=lambda pair: -len(pair[0]))))

    def e164(self, written):
        """A number as the carrier writes it, in E.164; None if it is none. What has no plus sign
        and no known prefix is international already."""
        digits = _SEPARATORS.sub("", written)
        number = digits if digits.startswith("+") else self._international(digits)
        return number if _E164.fullmatch(number) else None

    def _international(self, digits):
        for prefix, replacement in self.prefixes:
            if digits.startswith(prefix):
                return replacement + digits[len(prefix):]
        return "+" + digits


def masked(number):
    """For the log: the country's first digit and the last four digits."""
    return number if not number.startswith("+") else number[:2] + "******" + number[-4:]
