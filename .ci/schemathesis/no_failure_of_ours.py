"""A check for Schemathesis: no answer says that something went wrong here.

Its own not_a_server_error takes every error of a field for one, those included that tell a client what it may ask.
"""

import schemathesis


@schemathesis.check
def no_failure_of_ours(ctx, response, case):
    is_busy = response.status_code == 503 and "retry-after" in response.headers
    assert response.status_code < 500 or is_busy, f"It is a {response.status_code}."
    errors = response.json().get("errors") or []
    codes = [error.get("extensions", {}).get("code") for error in errors]
    assert "INTERNAL_SERVER_ERROR" not in codes, "One of its errors is ours."
