"""Switches every fault of a running lab on over HTTP, looks at what comes back, and switches them off.

Usage: faults.py lab.json.
"""
import http.client
import json
import sys
import time
import urllib.error
import urllib.request

lab = json.load(open(sys.argv[1], encoding="utf-8"))
space = lab["workspaces"][0]
path = "/api/2.1/unity-catalog/catalogs"


def call(method, url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def fault(kind, **more):
    status, _, _ = call("DELETE", lab["account_host"] + "/_lab/faults")
    assert status == 200
    status, _, body = call("POST", lab["account_host"] + "/_lab/faults", {"kind": kind, "match": f"GET {path}", **more})
    assert status == 200, body
    return call("GET", space["host"] + path, headers={"Authorization": f"Bearer {space['token']}"})


def parses(body):
    try:
        json.loads(body)
        return True
    except ValueError:
        return False


def expect(condition, text):
    if not condition:
        sys.exit(f"not as expected: {text}")


status, headers, body = fault("throttle", retry_after=7)
expect((status, headers.get("retry-after") or headers.get("Retry-After")) == (429, "7"), f"throttle: {status} {headers}")
status, headers, body = fault("html")
expect(status == 502 and b"<html>" in body and "text/html" in str(headers), f"html: {status} {body}")
status, headers, body = fault("truncate")
expect(status == 200 and not parses(body), f"truncate: {status} {body[-40:]}")
begin = time.monotonic()
status, headers, body = fault("slow", delay_ms=300)
expect(status == 200 and parses(body) and time.monotonic() - begin >= 0.3, "slow")
status, headers, body = fault("status", status=503)
expect(status == 503 and json.loads(body)["error_code"] == "TEMPORARILY_UNAVAILABLE", f"status: {status}")
status, headers, body = fault("empty_page", times=1)
expect(json.loads(body)["catalogs"] == [] and json.loads(body)["next_page_token"], f"empty page: {body}")
try:
    fault("drop")
    sys.exit("not as expected: drop gave a whole answer")
except (http.client.IncompleteRead, ConnectionError, http.client.RemoteDisconnected):
    pass
# A workspace behind the account's port, by header and by host name.
call("DELETE", lab["account_host"] + "/_lab/faults")
token = {"Authorization": f"Bearer {space['token']}"}
for extra in ({"X-Databricks-Workspace-Id": str(space["id"])}, {"Host": f"{space['name']}.localhost"}):
    status, _, body = call("GET", lab["account_host"] + "/api/2.0/preview/scim/v2/Me", headers=token | extra)
    expect(status == 200, f"{extra}: {status} {body}")
status, _, body = call("GET", space["host"] + "/api/2.0/preview/scim/v2/Me", headers=token | {"X-Lab-Source-Address": "203.0.113.9"})
expect(status == 403 and b"blocked" in body, f"an address that the list keeps out: {status}")
print("ok faults")
