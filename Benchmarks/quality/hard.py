"""Cases written apart from the templates that the detectors were developed on: the place of a value to the byte, its kind,
and near misses. Prints what differs; exit code 1 when more than the given share does.

    Benchmarks/quality/hard.py --binary .build/debug/trailwarden [--seed 5] [--show 60]
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter

from corpus import hard_benign, hard_found
from corpus.example import expand

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WRAPS = ["plain", "command", "nested", "key"]


def event(rng, parameters, **others):
    body = {"version": "2.0", "timestamp": rng.randint(1_700_000_000_000, 1_770_000_000_000), "workspaceId": str(rng.randint(10**15, 10**16)),
            "sourceIPAddress": f"198.51.100.{rng.randint(1, 254)}", "userAgent": "databricks-sdk-py/0.38.0 python/3.11.4 os/linux",
            "userIdentity": {"email": "ines.marlow@fabrikam.net"}, "serviceName": "notebook", "actionName": "runCommand",
            "requestId": f"{rng.getrandbits(128):032x}", "requestParams": parameters, "response": {"statusCode": 200}, **others}
    return json.dumps(body, separators=(",", ":"), ensure_ascii=rng.random() < 0.5)


def wrap(rng, text, how):
    """A line that holds the text; plain lines have no line breaks."""
    if how == "plain" and "\n" not in text:
        return text, False
    if how == "nested":
        return event(rng, {"new_settings": json.dumps({"note": text, "max_retries": 1})}), True
    if how == "response":
        return event(rng, {"path": "/x"}, response={"statusCode": 500, "errorMessage": text}), True
    return event(rng, {"notebookId": str(rng.randint(10**11, 10**12)), "commandText": text, "commandId": f"{rng.getrandbits(64)}_{rng.getrandbits(40)}"}), True


def spellings(value):
    """How a value may stand in a line: plain, in JSON, in JSON in JSON, each with and without ASCII only."""
    found = [value]
    for _ in range(2):
        found += [json.dumps(one, ensure_ascii=ascii)[1:-1] for one in found for ascii in (True, False)]
    return list(dict.fromkeys(sorted(found, key=len, reverse=True)))


def spans(line, values):
    found = []
    for value, kinds in values:
        at = next(((line.find(one), one) for one in spellings(value) if one in line), None)
        if at is None:
            raise SystemExit(f"error: '{value}' is not in '{line}'")
        start = len(line[:at[0]].encode())
        found.append((start, start + len(at[1].encode()), kinds))
    return found


def cases(seed, repeat):
    rng = random.Random(seed)
    for path in sorted((ROOT / "Catalogue" / "detectors").glob("*/*.yaml")):
        text = path.read_text()
        kind = (re.search(r"^kind: (\S+)", text, re.M) or re.search(r"^id: (\S+)", text, re.M))[1]
        block = re.search(r"^  match:\n((?:    - .*\n)+)", text, re.M)
        for line in block[1].splitlines() if block else []:
            template = line.strip()[2:].removeprefix("'").removesuffix("'").replace("''", "'")
            if (made := expand(template, rng)) and made[1]:
                for how in ("plain", "command", "nested", "response"):
                    yield f"example {path.stem}", *wrap(rng, made[0], how), [(made[1], {kind})]
    for name, make in hard_found.CASES.items():
        for _ in range(repeat):
            text, values = make(rng)
            if isinstance(text, dict):
                yield name, event(rng, text), True, values
            else:
                yield name, *wrap(rng, text, rng.choice(["plain", "command", "command", "nested", "response"])), values
    for name, make in hard_benign.CASES.items():
        for _ in range(repeat):
            made = make(rng)
            yield name, *((event(rng, made), True) if isinstance(made, dict) else wrap(rng, made, rng.choice(["plain", "command", "command", "nested", "response"]))), []


def classify(binary, lines, is_json):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)
        file.flush()
        answer = subprocess.run([binary, "classify", file.name, "--output", "jsonl"] + ([] if is_json else ["--text"]), capture_output=True, text=True, check=True)
    return [json.loads(line)["matches"] for line in answer.stdout.splitlines()]


def differences(name, line, expected, found):
    data = line.encode()
    rest = list(found)
    for start, end, kinds in expected:
        over = [one for one in rest if one["start"] < end and start < one["end"]]
        exact = next((one for one in over if (one["start"], one["end"]) == (start, end)), None)
        rest = [one for one in rest if one not in over]
        if not over:
            yield "missed", name, f"{'/'.join(sorted(kinds))}: {data[max(0, start - 50):end + 12].decode(errors='replace')}"
        elif not exact:
            yield "span", name, f"{over[0]['kind']} '{data[over[0]['start']:over[0]['end']].decode(errors='replace')}' for '{data[start:end].decode(errors='replace')}' in …{data[max(0, start - 40):start].decode(errors='replace')}"
        elif kinds and exact["kind"] not in kinds:
            yield "kind", name, f"{exact['kind']} for {'/'.join(sorted(kinds))}: {data[max(0, start - 50):end].decode(errors='replace')}"
    for one in [] if name.startswith("example ") else rest:  # examples hold other values than the marked one
        yield "false", name, f"{one['kind']} {one['confidence']}: {data[max(0, one['start'] - 50):one['end'] + 8].decode(errors='replace')}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=8)
    parser.add_argument("--show", type=int, default=60)
    parser.add_argument("--largest", type=float, default=0.02, help="largest share of values that may be missed, misplaced or false")
    options = parser.parse_args()
    everything = list(cases(options.seed, options.repeat))
    wrong, values = [], 0
    for is_json in (True, False):
        part = [case for case in everything if case[2] == is_json]
        answers = classify(options.binary, [line for _, line, _, _ in part], is_json)
        for (name, line, _, expected), found in zip(part, answers, strict=True):
            values += len(expected)
            wrong += differences(name, line, spans(line, expected), found)
    seen = Counter()
    for what, name, text in wrong:
        seen[(what, name)] += 1
        if seen[(what, name)] <= 2 and len(seen) <= options.show:
            print(f"{what:7} {name}: {text[:260]!r}")
    for (what, name), count in seen.most_common(options.show):
        print(f"{count:4} {what:7} {name}", file=sys.stderr)
    totals = Counter(what for what, _, _ in wrong)
    print(f"{len(everything)} lines, {values} values: {dict(totals)}", file=sys.stderr)
    return 1 if len(wrong) > options.largest * values else 0


if __name__ == "__main__":
    sys.exit(main())
