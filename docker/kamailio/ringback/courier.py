"""Brings the report of a call to Keycloak, signed as Standard Webhooks has it."""

import base64
import hashlib
import hmac
import http.client
import time
from dataclasses import dataclass

from call import Call

TIMEOUT = 3  # seconds for each step of an attempt
FIRST_PAUSE = 0.25  # seconds; doubled after each attempt
LONGEST_PAUSE = 4
WORTH_ANOTHER_TRY = (408, 425, 429)
TLS = 443
PLAIN = 80


class Undelivered(Exception):
    """Keycloak does not have the report; the message tells why, without numbers or secrets."""


class Refused(Undelivered):
    """And it would not take it another time either."""


@dataclass(frozen=True)
class Courier:
    url: object
    secret: bytes
    patience: float

    def deliver(self, call: Call):
        """Tries until Keycloak has the report, refuses it, or nobody waits for it any more."""
        pause = FIRST_PAUSE
        while True:
            try:
                return self._attempt(call)
            except Refused:
                raise
            except Undelivered:
                if call.age() + pause > self.patience:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def _attempt(self, call):
        body = call.event()
        connection = self._connection()
        try:
            connection.request("POST", self._path(), body, self._headers(call.event_id(), body))
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException) as failure:
            raise Undelivered(f"Keycloak cannot be reached: {type(failure).__name__}") from failure
        finally:
            connection.close()
        if not 200 <= status < 300:
            passing = status >= 500 or status in WORTH_ANOTHER_TRY
            raise (Undelivered if passing else Refused)(f"Keycloak answers {status}")

    def _headers(self, event_id, body):
        """The id stays the same, the timestamp is that of the attempt."""
        timestamp = str(int(time.time()))
        signed = f"{event_id}.{timestamp}.".encode() + body
        signature = base64.b64encode(hmac.digest(self.secret, signed, hashlib.sha256)).decode()
        return {
            "Content-Type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": f"v1,{signature}",
        }

    def _connection(self):
        if self.url.scheme == "https":
            return http.client.HTTPSConnection(
                self.url.hostname, self.url.port or TLS, timeout=TIMEOUT
            )
        return http.client.HTTPConnection(
            self.url.hostname, self.url.port or PLAIN, timeout=TIMEOUT
        )

    def _path(self):
        return self.url.path + (f"?{self.url.query}" if self.url.query else "")
