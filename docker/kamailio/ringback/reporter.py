"""What kamailio.cfg calls: a SIP worker notes a call, a courier process brings it to Keycloak."""

import KSR

from call import WITHHELD, Call
from caller import Withheld, caller
from courier import Courier, Undelivered
from head import Head, Unreadable
from passport import NONE, attestation
from settings import Settings

REPORTS = "reports"
DONE = 1
MOST_IDENTITIES = 4


def mod_init():
    return Reporter(Settings.of())


class Reporter:
    def __init__(self, settings):
        self.numbering = settings.numbering
        self.caller_header = settings.caller_header
        self.signers = settings.signers
        self.courier = Courier(settings.url, settings.secret, settings.patience)

    def child_init(self, rank):
        return 0

    def report(self, message):
        """Puts the INVITE at hand into the queue, and waits for nothing."""
        dialled = self.numbering.e164(_text("$rU").partition(";")[0])
        if dialled is None:
            _log(KSR.xlog.xwarn, "a number was dialled that is not E.164: RINGBACK_NUMBER_PREFIXES?")
            return DONE
        head = _head()
        caller = self._caller(head)
        attestation = self._attestation(head, caller, dialled)
        call = Call.of(_text("$ci"), caller, dialled, attestation)
        KSR.mqueue.mq_add(REPORTS, call.call_id, call.written())
        return DONE

    def deliver(self, message):
        """Empties the queue; one of several couriers that do."""
        while KSR.mqueue.mq_fetch(REPORTS) > 0:
            call = Call.read(KSR.mqueue.mqv_get(REPORTS))
            try:
                self.courier.deliver(call)
                _log(KSR.xlog.xinfo, f"{call} reported")
            except Undelivered as failure:
                _log(KSR.xlog.xerr, f"{call} not reported: {failure}")
        return DONE

    def _caller(self, head):
        try:
            return caller(head, self.caller_header, self.numbering)
        except (Withheld, Unreadable) as reason:
            _log(KSR.xlog.xinfo, f"the caller counts as withheld: {reason}")
            return WITHHELD

    def _attestation(self, head, caller, dialled):
        if caller == WITHHELD:
            return NONE
        return attestation(_identities(head), caller, dialled, self.signers, _is_signed)


def _head():
    """An empty one if it cannot be read: then nothing in it counts."""
    try:
        return Head.of(_bytes("$mb"))
    except Unreadable as reason:
        _log(KSR.xlog.xwarn, f"an INVITE cannot be read: {reason}")
        return Head(())


def _identities(head):
    """None of them if one cannot be read, or if there are more than a call can have."""
    try:
        identities = head.values("identity")
    except Unreadable:
        return []
    return identities if len(identities) <= MOST_IDENTITIES else []


def _log(level, text):
    """Through xlog, as the core's own log is quiet; there a dollar sign begins a variable."""
    level(text.replace("$", "$$") + "\n")


def _is_signed(identity, certificate):
    return KSR.secsipid.secsipid_check(identity, certificate) > 0


def _bytes(variable):
    """As they came: not all of them are UTF-8. Empty if Kamailio has no room for so many."""
    name = variable.removeprefix("$")
    return bytes.fromhex(KSR.pv.get(f"$({name}{{s.encode.hexa}})") or "")


def _text(variable):
    return _bytes(variable).decode(errors="backslashreplace")
