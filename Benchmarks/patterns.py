"""Reads the expressions of the detectors: `pattern:` and `caseless:` of each file, one expression a line."""

import pathlib
import re


def _plain(text: str) -> str:
    text = text.strip()
    if text.startswith("'"):
        return text[1 : text.rindex("'")].replace("''", "'")
    if text.startswith('"'):
        return re.sub(r"\\(.)", r"\1", text[1 : text.rindex('"')])
    return text


def read(folder: pathlib.Path) -> list[tuple[bool, str]]:
    """All expressions with whether they ignore case."""
    found = []
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text()
        match = re.search(r"^pattern: (.+)$", text, re.M)
        if match:
            found.append((bool(re.search(r"^caseless: true$", text, re.M)), _plain(match[1])))
    return found


def write(folder: pathlib.Path, target: pathlib.Path) -> int:
    """Writes the list that Native/bound.cpp reads; returns how many."""
    expressions = read(folder)
    lines = [("i" if ignores_case else "-") + "\t" + text for ignores_case, text in expressions]
    target.write_text("\n".join(lines) + "\n")
    return len(lines)
