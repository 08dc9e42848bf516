#!/usr/bin/env python3
"""Verifies an unpacked evidence bundle with a Merkle implementation that is not ours (metamorphic-log, PyPI).

Usage: verify_bundle.py BUNDLE_DIRECTORY VERIFIER_KEY. Prints the number of entries that were proven.
"""
import base64
import hashlib
import json
import pathlib
import sys

import metamorphic_log as merkle

bundle, key = pathlib.Path(sys.argv[1]), sys.argv[2]
note = (bundle / "checkpoint").read_text()
head = merkle.checkpoint_verify(note, [key])
manifest = json.loads((bundle / "manifest.json").read_text())
assert head.origin == manifest["origin"] and head.size == manifest["checkpoint"]["size"]
for file in manifest["files"]:
    assert hashlib.sha256((bundle / file["path"]).read_bytes()).hexdigest() == file["sha256"], file["path"]

lines = [line for path in sorted((bundle / "entries").iterdir()) for line in path.read_bytes().splitlines()]
assert len(lines) == manifest["entries"]["count"]
proven = 0
for path in (bundle / "proofs").iterdir():
    proof, signed = path.read_text().split("\n\n", 1)
    header, index, *hashes = proof.splitlines()
    assert header == "c2sp.org/tlog-proof@v1" and signed == note
    number = int(index.removeprefix("index "))
    leaf = hashlib.sha256(b"\0" + lines[number - manifest["entries"]["first"]]).digest()
    merkle.checkpoint_verify_inclusion(note, [key], number, leaf, [base64.b64decode(text) for text in hashes])
    proven += 1
print(proven)
