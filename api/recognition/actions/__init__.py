"""What people do in the recognition room."""

from api.recognition.actions.applying import apply, withdraw
from api.recognition.actions.deciding import decide
from api.recognition.actions.proposing import propose
from api.recognition.actions.publishing import publish_scheme, read_scheme_file

__all__ = ["apply", "decide", "propose", "publish_scheme", "read_scheme_file", "withdraw"]
