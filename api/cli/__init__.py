"""`python -m api …`: everything that is done from a terminal. Each command loads only what it needs."""

from typing import Annotated

import typer

from api.kit.settings import get_settings

app = typer.Typer(
    help="Excellence, from the terminal.", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Where to listen. The default keeps it to this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The first port to try. A free one is found if it is taken.")] = 8000,
    *,
    demo: Annotated[bool, typer.Option(help="Fill an empty database with people and places to try it on.")] = True,
) -> None:
    """Get everything ready and serve it until you press Ctrl+C."""
    from api.cli.serve import serve

    serve(host, port, demo=demo)


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date."""
    from api.kit import migrations
    from api.kit.postgres import ensure_server

    migrations.upgrade(ensure_server(get_settings()).owner)
    typer.echo("The database is up to date.")


@app.command()
def migration(message: Annotated[str, typer.Option("--message", "-m", help="What it does, in a few words.")]) -> None:
    """Write a new migration from what has changed in the models."""
    from api.kit import migrations
    from api.kit.postgres import ensure_server

    urls = ensure_server(get_settings())
    migrations.upgrade(urls.owner)
    migrations.write(urls.owner, message)


@app.command()
def load_content() -> None:
    """Load the frameworks, components and vocabularies that ship with the product. Safe to repeat."""
    from api.cli.content import load_shipped, working_session

    with working_session() as session:
        load_shipped(session)
    typer.echo("The shipped frameworks and vocabularies are loaded.")


@app.command()
def load_demo() -> None:
    """Fill an empty database with fictional people and places."""
    from api.cli.content import load_demo, load_shipped, working_session

    with working_session() as session:
        load_shipped(session)
        loaded = load_demo(session)
    typer.echo("The demo data is loaded." if loaded else "There is data here already, so nothing was loaded.")


@app.command()
def remove_demo() -> None:
    """Take the demo data out again. What you made yourself stays."""
    from api import demo
    from api.cli.content import working_session

    # The application itself may not take anything out of the activity log.
    with working_session(as_owner=True) as session:
        demo.remove(session)
    typer.echo("The demo data is removed.")


@app.command()
def openapi(
    *, check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if a file is behind.")] = False
) -> None:
    """Write the API's documents: OpenAPI 3.1, and 2.0 for Power Automate."""
    from api.cli.documents import check_documents, write_documents

    if not check:
        write_documents()
    elif behind := check_documents():
        typer.echo(f"Behind the code: {', '.join(behind)}. Run `make openapi` and commit the result.", err=True)
        raise typer.Exit(1)


@app.command()
def create_admin(
    email: Annotated[str, typer.Option(prompt="Your e-mail address")],
    name: Annotated[str, typer.Option(prompt="Your name")],
    organisation: Annotated[str, typer.Option(prompt="Your organisation")],
) -> None:
    """Make the first administrator of a real installation. The password is asked for and never shown."""
    from api.cli.administrators import Refused, create_administrator
    from api.cli.content import working_session

    password = typer.prompt("A long password", hide_input=True, confirmation_prompt="The same again")
    try:
        with working_session() as session:
            create_administrator(session, email=email, name=name, organisation=organisation, password=password)
    except Refused as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"Done. Sign in as {email}.")
