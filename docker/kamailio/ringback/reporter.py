"""What kamailio.cfg calls: a SIP worker notes a call, a courier process brings it to Keycloak."""

import itertools

import KSR

from call import WITHHELD, Call
from courier import Courier, Undelivered
from passport import attestation
from settings import Settings

REPORTS = "reports"
DONE = 1


def mod_init():
    return Reporter(Settings.of())


class Reporter:
    def __init__(self, settings):
        self.numbering = settings.numbering
        self.signers = settings.signers
        self.courier = Courier(settings.url, settings.secret, settings.patience)

    def child_init(self, rank):
        return 0

    def report(self, message):
        """Puts the INVITE at hand into the queue, and waits for nothing."""
        dialled = self.numbering.e164(KSR.pv.get("$rU"))
        if dialled is None:
            KSR.warn("a number was dialled that is not E.164: RINGBACK_NUMBER_PREFIXES?\n")
            return DONE
        caller = self._caller()
        call = Call.of(KSR.pv.get("$ci"), caller, dialled, self._attestation(caller, dialled))
        KSR.mqueue.mq_add(REPORTS, call.call_id, call.written())
        return DONE

    def deliver(self, message):
        """Empties the queue; one of several couriers that do."""
        while KSR.mqueue.mq_fetch(REPORTS) > 0:
            call = Call.read(KSR.mqueue.mqv_get(REPORTS))
            try:
                self.courier.deliver(call)
                KSR.info(f"{call} reported\n")
            except Undelivered as failure:
                KSR.err(f"{call} not reported: {failure}\n")
        return DONE

    def _caller(self):
        """The network's own word (RFC 3325) counts before what the telephone says of itself."""
        privacy = (KSR.pv.get("$hdr(Privacy)") or "none").strip().lower()
        if privacy != "none":
            return WITHHELD
        asserted = list(_values("$(ai[{}])"))
        numbers = map(self.numbering.number_of, asserted or [KSR.pv.get("$fu")])
        return next(filter(None, numbers), WITHHELD)

    def _attestation(self, caller, dialled):
        levels = (
            attestation(identity, caller, dialled, self.signers, _is_signed)
            for identity in _values("$(hdr(Identity)[{}])")
        )
        return next(filter(None, levels), "none")


def _is_signed(identity, certificate):
    return KSR.secsipid.secsipid_check(identity, certificate) > 0


def _values(variable, at_most=4):
    """The values of a header that may come several times."""
    values = (KSR.pv.get(variable.format(index)) for index in range(at_most))
    return itertools.takewhile(lambda value: value is not None, values)
