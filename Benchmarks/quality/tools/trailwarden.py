"""Our own detectors, through the command line, on the raw audit lines."""
import json
import pathlib
import re
import subprocess
import tempfile

from .prediction import Prediction

NAME = "Trailwarden"
# Secrets that have no shape of their own: a name or a place tells them.
PLACED = {
    "generic-secret", "password-in-url", "connection-string-password", "jdbc-password", "sql-user-password", "snowflake-password",
    "curl-user-password", "sshpass-password", "mysql-password", "basic-auth-call", "powershell-password", "tuple-password", "spoken-password",
    "oracle-password", "pgpass-entry", "keystore-password", "hadoop-property-secret", "command-secret-value",
}


def families(catalogue):
    """Kind to family, from the detector files."""
    found = {}
    for path in pathlib.Path(catalogue).glob("*/*.yaml"):
        text = path.read_text()
        identifier = re.search(r"^id: (\S+)", text, re.M)[1]
        kind = re.search(r"^kind: (\S+)", text, re.M)
        is_secret = re.search(r"^class: (\S+)", text, re.M)[1] == "secret"
        family = ("generic" if identifier in PLACED else "format") if is_secret else "personal"
        found[identifier] = family
        found.setdefault(kind[1] if kind else identifier, family)
    return found


def classify(binary, rows, is_json, minimum):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", newline="\n") as file:
        for _, row in rows:
            file.write(row.line + "\n")
        file.flush()
        command = [binary, "classify", file.name, "--output", "jsonl", "--min-confidence", str(minimum)] + ([] if is_json else ["--text"])
        answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode != 0:
        raise SystemExit(f"error: '{' '.join(command)}' ended with {answer.returncode}: {answer.stderr[-2000:]}")
    return [json.loads(line) for line in answer.stdout.splitlines()]


def run(binary, kinds, rows, minimum=0.5):
    found = []
    for is_json in (True, False):
        part = [(number, row) for number, row in enumerate(rows) if row.is_json == is_json]
        if not part:
            continue
        answers = classify(binary, part, is_json, minimum)
        assert len(answers) == len(part), f"{len(part)} lines asked, {len(answers)} answered"
        for (number, _), answer in zip(part, answers):
            for match in answer["matches"]:
                found.append(Prediction(number, match["start"], match["end"], kinds[match["kind"]], match["kind"], match["confidence"]))
    return found
