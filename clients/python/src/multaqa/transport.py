"""Requests to a server, whose answers are kept on disk with their validators."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any, Mapping, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

import requests


class MultaqaError(Exception):
    """A refusal of the server. Its code stays the same between releases, its sentence may change."""

    def __init__(self, message: str, code: str | None, status: int) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


class Answer(NamedTuple):
    """The text at an address, and the cursor of the page that follows; empty at the last."""

    text: str
    after: str


class Transport:
    """Asks one server. With a token nothing is kept, since its holder may see more than others."""

    def __init__(
        self, url: str, token: str | None, cache: str | Path | None, timeout: float
    ) -> None:
        self.url = url.rstrip("/")
        self.kept = 0
        self.new = 0
        self._timeout = timeout
        self._session = requests.Session()
        self._session.headers["user-agent"] = "multaqa-python"
        if token is not None:
            self._session.headers["authorization"] = f"Bearer {token}"
        self._folder = None if token is not None else Path(cache or _usual_folder())

    def get(self, path: str, parameters: Mapping[str, Any]) -> Answer:
        """The answer at an address. One that the server confirms is read from disk."""
        query = urlencode(_pairs(parameters))
        url = f"{self.url}{path}{'?' if query else ''}{query}"
        file = self._folder and self._folder / hashlib.sha256(f"2 {url}".encode()).hexdigest()
        held = _read(file) if file else None
        headers = {"if-none-match": held[0]} if held else {}
        answer = self._session.get(url, headers=headers, timeout=self._timeout)
        if answer.status_code == 304 and held:
            self.kept += 1
            return Answer(held[2], held[1])
        if not answer.ok:
            _data_of(answer)
        self.new += 1
        text = answer.content.decode("utf-8")
        after = _after(answer.links.get("next", {}).get("url", ""))
        etag = answer.headers.get("etag")
        if file and etag:
            _write(file, f"{etag}\n{after}\n{text}")
        return Answer(text, after)

    def post(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The data that answers a question in GraphQL."""
        accept = {"accept": "application/graphql-response+json"}
        url = f"{self.url}/graphql"
        return _data_of(
            self._session.post(url, json=body, headers=accept, timeout=self._timeout)
        )


def _data_of(answer: requests.Response) -> dict[str, Any]:
    try:
        body = answer.json()
    except ValueError:
        message = f"{answer.url} answers {answer.status_code} without JSON."
        raise MultaqaError(message, None, answer.status_code) from None
    errors = body.get("errors")
    if errors:
        code = errors[0].get("extensions", {}).get("code")
        raise MultaqaError(errors[0]["message"], code, answer.status_code)
    if not answer.ok or "data" not in body:
        message = f"{answer.url} answers {answer.status_code} without data."
        raise MultaqaError(message, None, answer.status_code)
    return body["data"]


def _usual_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "multaqa"


def _after(url: str) -> str:
    query = parse_qs(urlsplit(url).query)
    if "variables" in query:
        return str(json.loads(query["variables"][0]).get("after", ""))
    return query.get("after", [""])[0]


def _read(file: Path) -> tuple[str, str, str] | None:
    try:
        etag, after, text = file.read_bytes().decode("utf-8").split("\n", 2)
    except (OSError, ValueError):
        return None
    return etag, after, text


def _write(file: Path, text: str) -> None:
    """Writes beside the file and renames, so that no reader meets a part of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    number, part = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(number, "wb") as stream:
        stream.write(text.encode("utf-8"))
    os.replace(part, file)


def _pairs(parameters: Mapping[str, Any]) -> list[tuple[str, str]]:
    pairs = []
    for name, given in sorted(parameters.items()):
        values = given if isinstance(given, (list, tuple, set)) else [given]
        pairs += [(name, _text(value)) for value in values if value is not None]
    return pairs


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
