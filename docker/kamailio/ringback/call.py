"""A call, and what Keycloak is told of it."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime, timezone

from numbering import masked

WITHHELD = "anonymous"


@dataclass(frozen=True)
class Call:
    """caller: E.164, or "anonymous" when the network does not tell. dialled: E.164.
    received_at: RFC 3339. attestation: A, B, C or none."""

    call_id: str
    caller: str
    dialled: str
    received_at: str
    attestation: str

    @staticmethod
    def of(call_id, caller, dialled, attestation):
        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
        return Call(call_id, caller, dialled, now.replace("+00:00", "Z"), attestation)

    @staticmethod
    def read(text):
        return Call(**json.loads(text))

    def written(self):
        """As it waits in Kamailio's queue."""
        return json.dumps(asdict(self))

    def event(self):
        """The body of the report."""
        return json.dumps(
            {
                "call_id": self.call_id,
                "from": self.caller,
                "to": self.dialled,
                "received_at": self.received_at,
                "attestation": self.attestation,
            }
        ).encode()

    def event_id(self):
        """One and the same for this call at every Kamailio that sees it, also after a restart:
        then Keycloak takes the second report for the repetition that it is."""
        return "call_" + hashlib.sha256(self.call_id.encode()).hexdigest()[:32]

    def age(self):
        """Seconds since the call came."""
        received = datetime.fromisoformat(self.received_at.replace("Z", "+00:00"))
        return (datetime.now(timezone.utc) - received).total_seconds()

    def __str__(self):
        return f"call from {masked(self.caller)} to {masked(self.dialled)}"
