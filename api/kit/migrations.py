"""The few things we ask of Alembic, whose settings are in `pyproject.toml` and whose work is in `migrations/`."""

from alembic import command
from alembic.config import Config

from api.kit.settings import ROOT


def config(owner_url: str) -> Config:
    return Config(toml_file=ROOT / "pyproject.toml", attributes={"owner_url": owner_url})


def upgrade(owner_url: str, revision: str = "head") -> None:
    command.upgrade(config(owner_url), revision)


def downgrade(owner_url: str, revision: str = "base") -> None:
    command.downgrade(config(owner_url), revision)


def check(owner_url: str) -> None:
    """Fail where the models say something that no migration does."""
    command.check(config(owner_url))


def write(owner_url: str, message: str) -> None:
    """Write a new migration from the difference between the models and a migrated database."""
    command.revision(config(owner_url), message, autogenerate=True)
