"""A check for Schemathesis: no answer says that something went wrong here; and what to ask of dates, right and wrong.

Its own not_a_server_error takes every error of a field for one, those included that tell a client what it may ask.
"""

import schemathesis
from hypothesis import strategies
from schemathesis.graphql import nodes

dates = strategies.one_of(
    strategies.dates().map(lambda day: day.isoformat()),
    strategies.dates().map(lambda day: day.isoformat()[:7]),
    strategies.integers(0, 9999).map(lambda year: f"{year:04}"),
    strategies.sampled_from(["2022-13", "2021-02-29", "", "now", "2022-1"]),
)
schemathesis.graphql.scalar("PartialDate", dates.map(nodes.String))


@schemathesis.check
def no_failure_of_ours(ctx, response, case):
    is_busy = response.status_code == 503 and "retry-after" in response.headers
    assert response.status_code < 500 or is_busy, f"It is a {response.status_code}."
    errors = response.json().get("errors") or []
    codes = [error.get("extensions", {}).get("code") for error in errors]
    assert "INTERNAL_SERVER_ERROR" not in codes, "One of its errors is ours."
