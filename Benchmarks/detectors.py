#!/usr/bin/env python3
"""Measures how the scan slows down with the number of detectors: 150 of the catalogue beside 400 made from its forms.

    Benchmarks/detectors.py --binary .build-release/release/trailwarden [--rows 60000] [--times 5]

The further detectors are the catalogue's token formats with other prefixes, as more vendors would bring them: other
literals of the same lengths, the same character classes and validators. Exit code 1 when 400 cost 1.5 times 150 or more.
"""
import argparse
import pathlib
import random
import re
import resource
import string
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Benchmarks" / "quality"))
sys.dont_write_bytecode = True

from corpus import benign  # noqa: E402

LARGEST = 1.5


def catalogue():
    """Detectors by their file's text: with a literal, and by shape."""
    files = {path.stem: path.read_text() for path in sorted((ROOT / "Catalogue" / "detectors").glob("*/*.yaml"))}
    files.pop("generic-secret", None)
    return files


def variant(rng, name, text, number):
    """The same form with another prefix: every letter run of the pattern's first literal is drawn anew. None where there is none."""
    pattern = re.search(r"^pattern: '((?:[^']|'')*)'", text, re.M)
    literal = pattern and re.match(r"([A-Za-z]{2,}[-_.]?[A-Za-z]*[-_.]?)(?=[\[(])", pattern[1])
    if not literal:
        return None
    other = "".join(rng.choice(string.ascii_lowercase if c.islower() else string.ascii_uppercase) if c.isalpha() else c for c in literal[1])
    text = text[:text.find("examples:")]
    text = re.sub(r"^id: .*", f"id: {name}-{number}", text, flags=re.M)
    return text.replace("pattern: '" + literal[1], "pattern: '" + other, 1)


def write(folder, detectors):
    folder.mkdir()
    for name, text in detectors.items():
        (folder / f"{name}.yaml").write_text(text)


def seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 3):
        raise SystemExit(f"error: '{' '.join(command)}' left with {done.returncode}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    rng = random.Random(400)
    everything = catalogue()
    names = sorted(everything, key=lambda name: rng.random())
    few = {name: everything[name] for name in names[:150]}
    many = dict(everything)
    number = 0
    while len(many) < 400:
        name = rng.choice(names)
        number += 1
        if made := variant(rng, name, everything[name], number):
            many[f"{name}-{number}"] = made
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        write(work / "few", few)
        write(work / "many", many)
        log = work / "logs.json"
        with log.open("w") as file:
            for row in benign.rows(11, options.rows):
                if row.is_json:
                    file.write(row.line + "\n")
        empty = work / "empty.json"
        empty.write_text("{}\n")

        def cost(folder):
            base = [options.binary, "scan", "--no-store", "--no-progress", "--full", "--threads", "1", "--no-built-in-detectors", "--detectors", str(work / folder)]
            # Compiling the expressions is paid once a run, not per byte.
            return seconds([*base, str(log)]) - seconds([*base, str(empty)])

        # In turns, so that a slower machine slows both.
        found = [(cost("few"), cost("many")) for _ in range(options.times)]
        size = log.stat().st_size
    left, right = (min(pair[at] for pair in found) for at in (0, 1))
    print("| detectors | CPU seconds | MB/s |\n|---|---|---|")
    print(f"| 150 | {left:.2f} | {size / left / 1e6:.0f} |\n| 400 | {right:.2f} | {size / right / 1e6:.0f} |\n")
    print(f"400 detectors cost {right / left:.2f} times what 150 cost ({size / 1e6:.0f} MB of audit lines, best of {options.times}, one thread).")
    return 1 if right / left >= LARGEST else 0


if __name__ == "__main__":
    sys.exit(main())
