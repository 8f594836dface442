"""`make run`: everything ready, then the server, then a note that says where to click."""

import os
import signal
import socket
import sys
from contextlib import closing, suppress

import typer
import uvicorn

from api.cli.content import load_demo, load_shipped, working_session
from api.kit import migrations
from api.kit.postgres import ensure_server
from api.kit.settings import get_settings

TRIES = 20
BACKLOG = 2048


def serve(host: str, port: int, *, demo: bool) -> None:
    _leave_in_order()
    _prepare(demo=demo and get_settings().environment == "local")
    with closing(_listen(host, port)) as listener:
        found = listener.getsockname()[1]
        if port and found != port:
            typer.echo(f"Port {port} is taken, so this is on {found}.")
        if "public_url" not in get_settings().model_fields_set:
            _set("EXCELLENCE_PUBLIC_URL", f"http://localhost:{found}")
        if "log_level" not in get_settings().model_fields_set:
            # Whoever starts it by hand should still see where to click.
            _set("EXCELLENCE_LOG_LEVEL", "warning")
        server = Announcing(uvicorn.Config("api.main:app", log_level="warning", timeout_graceful_shutdown=5))
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    typer.echo("\nStopped. Everything you did is kept; `make run` starts it again.")


class Announcing(uvicorn.Server):
    """Speaks only when there is something to click on."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        typer.echo(_welcome())


def _prepare(*, demo: bool) -> None:
    urls = ensure_server(get_settings())
    _set("EXCELLENCE_DATABASE_URL", urls.app)
    _set("EXCELLENCE_DATABASE_OWNER_URL", urls.owner)
    migrations.upgrade(urls.owner)
    with working_session() as session:
        load_shipped(session)
    if demo:
        with working_session() as session:
            if load_demo(session):
                typer.echo("Loaded fictional people and places to try it on.")


def _set(name: str, value: str) -> None:
    """Said by way of the environment, because the application reads its settings when it is imported."""
    os.environ[name] = value
    get_settings.cache_clear()


def _listen(host: str, port: int) -> socket.socket:
    """A socket that is ours from now on: at `port`, else at one of the next, else anywhere free."""
    for candidate in (*range(port, port + TRIES), 0):
        listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
            listener.listen(BACKLOG)
        except OSError:
            listener.close()
        else:
            return listener
    raise typer.BadParameter(f"There is no free port at {host}.")


def _leave_in_order() -> None:
    """A closed terminal and a polite kill end the process as Ctrl+C does, so that the database is stopped too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))


def _welcome() -> str:
    from api import demo
    from api.accounts.queries import by_email

    lines = ["", f"  Excellence is running. Open  {get_settings().public_url}", ""]
    with working_session() as session:
        people = [person for person in demo.SIGN_INS if by_email(session, person.email)]
    if people:
        width = max(len(person.email) for person in people)
        lines += [f"  Sign in with the password  {demo.PASSWORD}  as"]
        for person in people:
            lines += [f"    {person.email:<{width}}  {person.who}", f"    {'':<{width}}    {person.what_to_try}"]
        lines += [""]
    else:
        lines += ["  Nobody can sign in yet? Make the first administrator:  python -m api create-admin", ""]
    return "\n".join([*lines, "  To stop, press Ctrl+C. What you do is kept for next time.", ""])
