"""Tables and graphs of one server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from .transport import Transport

if TYPE_CHECKING:
    import networkx

_inner = {"element", "claims", "mentions", "evidence", "names", "text"}


class Multaqa:
    """One server. Answers are kept in a folder, so that an unchanged graph is not sent again.

    `selection` of the methods is what `/export` takes: seeds, hops, kinds, types, dataset, asOf.
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:4000",
        *,
        token: str | None = None,
        cache: str | Path | None = None,
        timeout: float = 60,
    ) -> None:
        self._transport = Transport(url, token, cache, timeout)
        self._lines: tuple[str, list[dict[str, Any]]] = ("", [])

    @property
    def requests(self) -> dict[str, int]:
        """How many answers the server confirmed, and how many it sent."""
        return {"kept": self._transport.kept, "new": self._transport.new}

    def entities(self, kind: str | None = None, **selection: Any) -> pd.DataFrame:
        """Entities, one a row."""
        return _table(_own(line) for line in self._elements("entity", selection)
                      if kind in (None, line["kind"]))

    def relations(self, type: str | None = None, **selection: Any) -> pd.DataFrame:
        """Relations, one a row: source, type, target, dates, sentences, confidence."""
        return _table(_own(line) for line in self._elements("relation", selection)
                      if type in (None, line["type"]))

    def documents(self, **selection: Any) -> pd.DataFrame:
        """Documents, one a row, without their texts."""
        return _table(_own(line) for line in self._elements("document", selection))

    def claims(self, **selection: Any) -> pd.DataFrame:
        """Claims with their quotations, one quotation a row.

        `exact` has the words, `start` and `end` count code points of the document, `of` is the
        entity or relation that is claimed. Where no words are quoted, `note` says what was found.
        """
        documents = {line["id"]: line for line in self._elements("document", selection)}
        rows = []
        for sort in ("entity", "relation"):
            for line in self._elements(sort, selection):
                for claim in line.get("claims", []):
                    about = {"of": line["id"], **_own(claim)}
                    for quotation in claim.get("evidence") or [{}]:
                        source = documents.get(quotation.get("documentId"), {})
                        found = {name: source.get(name) for name in ("title", "url")}
                        rows.append({**about, **quotation, **found})
        return _table(rows)

    def questions(self) -> pd.DataFrame:
        """The stored questions, with the variables that each takes."""
        documents = json.loads(self._transport.get("/q", {}).text)["documents"]
        return pd.DataFrame(
            {
                "name": each["name"],
                "takes": ", ".join(f"{v['name']}: {v['type']}" for v in each["variables"]),
                "description": each["description"],
            }
            for each in documents
        )

    def ask(self, name: str, **variables: Any) -> pd.DataFrame:
        """The answer to a stored question as a table, a page of it.

        Where more follows, `table.attrs["after"]` is not empty: give it as `after` to ask for the next page.
        """
        text, after = self._transport.get(f"/q/{name}.jsonl", variables)
        table = _narrow(pd.DataFrame(_read_lines(text)))
        table.attrs["after"] = after
        return table

    def query(self, document: str, **variables: Any) -> dict[str, Any]:
        """The data that answers a question in GraphQL; raises `MultaqaError` if it is refused."""
        return self._transport.post({"query": document, "variables": variables})

    def graph(self, **selection: Any) -> networkx.MultiDiGraph:
        """The graph for networkx, with kinds, labels, dates and sentences."""
        import networkx

        graph = networkx.MultiDiGraph()
        for line in self._elements("entity", selection):
            graph.add_node(line["id"], **_plain(line, {"id"}))
        for line in self._elements("relation", selection):
            attributes = _plain(line, {"id", "source", "target"})
            graph.add_edge(line["source"], line["target"], key=line["id"], **attributes)
        return graph

    def _elements(self, sort: str, selection: dict[str, Any]) -> list[dict[str, Any]]:
        text = self._transport.get("/export/jsonl", selection).text
        if self._lines[0] != text:
            self._lines = (text, _read_lines(text))
        return [line for line in self._lines[1] if line["element"] == sort]


def _read_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n") if line]


def _own(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in _inner}


def _plain(line: dict[str, Any], but: set[str]) -> dict[str, Any]:
    """Attributes that GEXF and GraphML can hold."""
    return {
        name: value
        for name, value in _own(line).items()
        if name not in but and isinstance(value, (str, int, float, bool))
    }


def _table(rows: Any) -> pd.DataFrame:
    return pd.DataFrame(list(rows)).dropna(axis=1, how="all")


def _narrow(table: pd.DataFrame) -> pd.DataFrame:
    """Names columns by the fewest last parts of their paths that tell them apart."""
    names = [str(name) for name in table.columns]

    def short(name: str) -> str:
        parts = name.split(".")
        for count in range(1, len(parts)):
            end = ".".join(parts[-count:])
            if sum(other == end or other.endswith(f".{end}") for other in names) == 1:
                return end
        return name

    return table.rename(columns={name: short(name) for name in names})
