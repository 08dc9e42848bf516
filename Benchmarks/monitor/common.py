"""What the measurements and fault runs of the monitor share: events, rules, configuration, and reading results."""

import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
RULES = """\
title: Token made
id: 11111111-0000-4000-8000-000000000001
logsource: {product: databricks}
detection:
  selection: {actionName: generateDbToken}
  condition: selection
level: high
---
title: Failed sign-in
id: 11111111-0000-4000-8000-000000000002
name: failed_login
logsource: {product: databricks}
detection:
  selection: {actionName: login, response.statusCode: 401}
  condition: selection
level: low
---
title: Many failed sign-ins
id: 11111111-0000-4000-8000-000000000003
correlation:
  type: event_count
  rules: [failed_login]
  group-by: [userIdentity.email]
  timespan: 10m
  condition: {gte: 3}
level: high
"""
START = 1_790_000_000_000


def program() -> str:
    """The binary that TRAILWARDEN names, or the release product, built where it is missing."""
    named = os.environ.get("TRAILWARDEN")
    if named:
        return named
    scratch = ["-c", "release", "--scratch-path", str(ROOT / ".build-release")]
    subprocess.run(["swift", "build", *scratch, "--product", "trailwarden"], cwd=ROOT, check=True, stdout=sys.stderr)
    shown = subprocess.run(["swift", "build", *scratch, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True)
    return shown.stdout.decode().strip() + "/trailwarden"


def event(number: int) -> str:
    """Mostly reads; a token now and then, and somebody who guesses passwords."""
    kind, who, status = "getTable", f"u{number % 211}@example.com", 200
    if number % 97 == 0:
        kind = "generateDbToken"
    elif number % 101 < 3:
        kind, who, status = "login", f"guess{number // 1010}@example.com", 401
    return json.dumps(
        {
            "version": "2.0", "timestamp": START + number * 20, "workspaceId": str(4000 + number % 3),
            "sourceIPAddress": f"203.0.{number % 200}.{number % 250}", "userAgent": "curl/8",
            "userIdentity": {"email": who}, "serviceName": "unityCatalog", "actionName": kind,
            "requestId": f"r-{number}",
            "requestParams": {"full_name_arg": f"main.sales.orders_{number % 5000}", "n": str(number)},
            "response": {"statusCode": status},
        },
        separators=(",", ":"),
    )


def write_logs(folder: pathlib.Path, events: int, per_file: int = 20_000) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for part in range(0, events, per_file):
        with open(folder / f"part-{part:09}.jsonl", "w") as out:
            for number in range(part, min(part + per_file, events)):
                out.write(event(number) + "\n")


def write_rules(folder: pathlib.Path) -> pathlib.Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.yml").write_text(RULES)
    return folder


def alerts(binary: str, state: pathlib.Path) -> list[str]:
    """Every alert without the moment at which it was told."""
    found = subprocess.run(
        [binary, "alert", "list", "--all", "--limit", "10000000", "--output", "jsonl", "--state", str(state)],
        check=True, capture_output=True, text=True, env=os.environ | {"TRAILWARDEN_CONFIG": str(state / "c.yml")},
    )
    result = []
    for line in found.stdout.splitlines():
        alert = json.loads(line)
        alert.pop("raised_at", None)
        result.append(json.dumps(alert, sort_keys=True))
    return sorted(result)


def deliveries(archive: pathlib.Path) -> dict[str, int]:
    """How often each delivery was written, by its key."""
    counts: dict[str, int] = {}
    for line in archive.read_text().splitlines() if archive.exists() else []:
        key = json.loads(line)["id"]
        counts[key] = counts.get(key, 0) + 1
    return counts
