"""Changes to evidence."""

from api.evidence.actions.attaching import add_file, check_may_add_file, remove_file
from api.evidence.actions.deciding import decide, submit, withdraw
from api.evidence.actions.linking import link, unlink
from api.evidence.actions.privacy import check_privacy, kinds_of
from api.evidence.actions.readers import grant_readers, revoke_readers
from api.evidence.actions.writing import change, draft

__all__ = [
    "add_file",
    "change",
    "check_may_add_file",
    "check_privacy",
    "decide",
    "draft",
    "grant_readers",
    "kinds_of",
    "link",
    "remove_file",
    "revoke_readers",
    "submit",
    "unlink",
    "withdraw",
]
