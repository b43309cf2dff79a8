"""Tests against the server at MULTAQA_URL, which has the seed."""

import os
from pathlib import Path

import pytest

from multaqa import Multaqa, MultaqaError

url = os.environ["MULTAQA_URL"]


@pytest.fixture
def forum(tmp_path: Path) -> Multaqa:
    return Multaqa(url, cache=tmp_path)


def test_entities_have_labels_in_both_languages(forum: Multaqa) -> None:
    countries = forum.entities(kind="Country").set_index("id")
    assert countries.loc["country:om", ["labelAr", "labelEn"]].tolist() == [
        "سلطنة عمان",
        "Sultanate of Oman",
    ]


def test_relations_can_be_of_one_type_and_one_part(forum: Multaqa) -> None:
    members = forum.relations(type="MEMBER_OF", seeds="organization:dco", hops=1)
    assert len(members[members["target"] == "organization:dco"]) == 16


def test_claims_have_their_words_at_their_place(forum: Multaqa) -> None:
    claims = forum.claims()
    quoted = claims.dropna(subset=["exact", "start"])
    article = forum.query('{ document(id: "document:article") { text } }')["document"]["text"]
    here = quoted[quoted["documentId"] == "document:article"]
    assert len(here) > 50
    for row in here.itertuples():
        assert article[int(row.start) : int(row.end)] == row.exact
    assert claims["title"].notna().all()


def test_a_stored_question_is_a_table(forum: Multaqa) -> None:
    states = forum.ask("member-states", id="organization:dco", asOf="2021-12-31")
    assert len(states) == 8
    assert {"iso2", "validFrom"} <= set(states.columns)
    assert "member-states" in set(forum.questions()["name"])


def test_a_table_says_that_more_follows(forum: Multaqa, tmp_path: Path) -> None:
    asked = {"id": "organization:dco", "first": 9}
    first = forum.ask("member-states", **asked)
    second = forum.ask("member-states", **asked, after=first.attrs["after"])
    assert [len(first), len(second), second.attrs["after"]] == [9, 7, ""]
    assert set(first["iso2"]).isdisjoint(second["iso2"])
    again = Multaqa(url, cache=tmp_path)
    for _ in range(2):
        assert again.ask("member-states", **asked).attrs == first.attrs
    assert again.requests == {"kept": 2, "new": 0}


def test_the_graph_can_be_written(forum: Multaqa, tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    graph = forum.graph()
    assert graph.nodes["organization:dco"]["labelEn"] == "Digital Cooperation Organization"
    assert graph.number_of_edges() == len(forum.relations())
    networkx.write_gexf(graph, tmp_path / "forum.gexf")


def test_an_unchanged_graph_is_not_sent_again(forum: Multaqa, tmp_path: Path) -> None:
    first = forum.entities()
    again = Multaqa(url, cache=tmp_path)
    assert again.entities().equals(first)
    assert again.requests == {"kept": 1, "new": 0}


def test_with_a_token_nothing_is_kept(tmp_path: Path) -> None:
    with pytest.raises(MultaqaError) as refused:
        Multaqa(url, token="mq_unknown", cache=tmp_path).entities()
    assert (refused.value.code, refused.value.status) == ("UNAUTHENTICATED", 401)
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_of_the_cache_is_asked_for_anew(forum: Multaqa, tmp_path: Path) -> None:
    forum.documents()
    for file in tmp_path.iterdir():
        file.write_bytes(b"\xff\xfe")
    assert len(forum.documents()) > 10


def test_a_misspelt_variable_is_refused(forum: Multaqa) -> None:
    with pytest.raises(MultaqaError, match="fisrt") as refused:
        forum.ask("member-states", fisrt=3)
    assert (refused.value.code, refused.value.status) == ("BAD_INPUT", 400)


def test_a_wrong_question_is_refused(forum: Multaqa) -> None:
    with pytest.raises(MultaqaError, match="nothing"):
        forum.query("{ nothing }")
