"""What a tool says about a row."""
from dataclasses import dataclass

# The file each language would be in: some tools choose their rules by it.
SUFFIXES = {"python": ".py", "scala": ".scala", "sql": ".sql", "shell": ".sh", "r": ".R", "json": ".json", "yaml": ".yaml", "ini": ".ini", "text": ".txt", "url": ".txt"}


@dataclass
class Prediction:
    row: int
    start: int  # UTF-8 bytes of the line
    end: int
    family: str  # format, generic, personal
    kind: str
    confidence: float = 1.0

    @property
    def category(self):
        return "personal" if self.family == "personal" else "secret"


def located(row, number, value, family, kind, confidence=1.0, start=None):
    """A prediction from a value in the row's text, at `start` or wherever it stands."""
    at = row.text.find(value) if start is None else start
    if at < 0 or not value:
        return None
    end = min(at + len(value), len(row.text))
    return Prediction(number, row.offsets[at], row.offsets[end], family, kind, confidence)
