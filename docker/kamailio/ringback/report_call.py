"""Reports one call, for a PBX that is not Kamailio: report_call.py CALL-ID FROM TO

The settings are the same. A FROM that is not a number and nothing else counts as withheld. From
which header it may come, docs/telephone-networks.md says."""

import sys

from call import WITHHELD, Call
from courier import Courier, Undelivered
from settings import Settings, SettingsError


def main(call_id, written_from, written_to):
    settings = Settings.of()
    dialled = settings.numbering.e164(written_to)
    if dialled is None:
        sys.exit("TO is no number in E.164: RINGBACK_NUMBER_PREFIXES?")
    caller = settings.numbering.e164(written_from) or WITHHELD
    call = Call.of(call_id, caller, dialled, "none")
    try:
        Courier(settings.url, settings.secret, settings.patience).deliver(call)
    except Undelivered as failure:
        sys.exit(f"{call} not reported: {failure}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except SettingsError as mistake:
        sys.exit(str(mistake))
