"""A story is a script: events with the seconds at which they happen, some repeated; `${time}` and `${n}` are filled in."""

import datetime
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
START = 1_780_000_000.0


def filled(value, number: int, time: float):
    if isinstance(value, dict):
        return {key: filled(item, number, time) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, number, time) for item in value]
    return value.replace("${n}", str(number)) if isinstance(value, str) else value


def stamped(event: dict, number: int, time: float) -> dict:
    event = filled(event, number, time)
    for key, value in event.items():
        if value == "${time}":
            moment = datetime.datetime.fromtimestamp(time, datetime.UTC if hasattr(datetime, "UTC") else datetime.timezone.utc)
            event[key] = moment.strftime("%Y-%m-%dT%H:%M:%SZ") if key == "eventTime" else int(time * 1000)
    return event


def expand(story: dict, start: float = START) -> list[dict]:
    events = []
    for step in story["events"]:
        for number in range(step.get("repeat", 1)):
            time = start + step["at"] + number * step.get("every", 0)
            events.append((time, stamped(step["event"], number + 1, time)))
    events.sort(key=lambda pair: pair[0])
    return [event for _, event in events]


def words(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


def build(*others: str) -> str:
    """The path of the release product; other programs are built beside it."""
    scratch = ["-c", "release", "--scratch-path", str(ROOT / ".build-release")]
    for product in ("trailwarden", *others):
        subprocess.run(["swift", "build", *scratch, "--product", product], cwd=ROOT, check=True, stdout=sys.stderr)
    shown = subprocess.run(["swift", "build", *scratch, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True)
    return shown.stdout.decode().strip() + "/trailwarden"


def told(name: str) -> dict:
    return json.loads((HERE / f"{name}.json").read_text())
