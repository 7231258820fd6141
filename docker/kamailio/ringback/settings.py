"""What the operator set, from the environment."""

import base64
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from caller import ASSERTED, HEADERS
from numbering import Numbering
from passport import Signers

# Standard Webhooks: a secret with this prefix is written in base64
ENCODED = "whsec_"


class SettingsError(Exception):
    """Kamailio must not start: the message tells the operator why."""


@dataclass(frozen=True)
class Settings:
    """url: where calls are reported to. secret: signs the reports. caller_header: where the peers
    say who calls. patience: seconds after which a call is too old to be reported."""

    url: SplitResult
    secret: bytes
    numbering: Numbering
    caller_header: str
    signers: Signers
    patience: float

    @staticmethod
    def of(environment=os.environ):
        return Settings(
            url=_url(_required(environment, "RINGBACK_URL")),
            secret=_secret(environment),
            numbering=Numbering.of(environment.get("RINGBACK_NUMBER_PREFIXES", "00=+")),
            caller_header=_caller_header(environment),
            signers=_signers(environment),
            patience=float(environment.get("RINGBACK_PATIENCE_SECONDS", "120")),
        )


def _url(text):
    url = urlsplit(text)
    if url.scheme not in ("http", "https") or not url.hostname:
        raise SettingsError("RINGBACK_URL is no http or https address")
    return url


def _secret(environment):
    file = environment.get("RINGBACK_SECRET_FILE")
    text = Path(file).read_text().strip() if file else _required(environment, "RINGBACK_SECRET")
    if text.startswith(ENCODED):
        return base64.b64decode(text[len(ENCODED):], validate=True)
    return text.encode()


def _caller_header(environment):
    header = environment.get("RINGBACK_CALLER_HEADER", ASSERTED)
    if header not in HEADERS:
        raise SettingsError(f"RINGBACK_CALLER_HEADER is neither {' nor '.join(HEADERS)}")
    return header


def _signers(environment):
    signers = environment.get("RINGBACK_STIR_SIGNERS")
    authorities = environment.get("RINGBACK_STIR_AUTHORITIES")
    if bool(signers) != bool(authorities):
        raise SettingsError("RINGBACK_STIR_SIGNERS and RINGBACK_STIR_AUTHORITIES go together")
    for file in filter(None, (signers, authorities)):
        if not os.access(file, os.R_OK):
            raise SettingsError(f"{file} cannot be read")
    return Signers(Path(signers) if signers else None)


def _required(environment, name):
    value = environment.get(name, "")
    if not value:
        raise SettingsError(f"{name} is not set")
    return value
