"""One settings class, read once from the environment (prefix `EXCELLENCE_`) and from defaults that suit a laptop."""

import secrets
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="EXCELLENCE_", env_file=ROOT / ".env", extra="ignore")

    environment: Literal["local", "production"] = "local"
    # Empty means: start the embedded PostgreSQL in `local_folder`.
    database_url: str = ""
    # The owner migrates; the application role above owns nothing. Empty means: same server, role excellence_owner.
    database_owner_url: str = ""
    local_folder: Path = ROOT / ".local"
    # A local path, or s3://, az://, gs:// as obstore reads them.
    files_url: str = ""
    public_url: str = "http://localhost:8000"
    secret_key: SecretStr = SecretStr("")
    session_idle_minutes: int = 60
    session_hours: int = 12
    access_token_minutes: int = 60
    max_file_bytes: int = 50 * 1024 * 1024
    frontend_dist: Path = ROOT / "frontend" / "dist"
    # Per account; then per client address, which a whole hospital may share.
    sign_in_attempts: str = "10/minute"
    sign_ins_per_address: str = "120/minute"
    requests_per_address: str = "6000/minute"
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @property
    def cookie_secure(self) -> bool:
        return self.public_url.startswith("https://")

    def signing_secret(self) -> str:
        """The key that signs access tokens and cursors; made and kept once where none is set on a laptop."""
        if value := self.secret_key.get_secret_value():
            return value
        if self.environment == "production":
            raise RuntimeError(
                "Set EXCELLENCE_SECRET_KEY to at least 32 random characters before running in production."
            )
        path = self.local_folder / "secret"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(48))
        return path.read_text()


@cache
def get_settings() -> Settings:
    return Settings()
