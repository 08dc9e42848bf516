"""The labelled corpus: secrets with a format, generic secrets, personal data and hard negatives, grouped by template."""
import hashlib
import random
import re

from . import negatives, passwords, people, tokens
from .draw import ALNUM, b64, chars, raw
from .fill import fill
from .rows import make
from .templates import ASSIGNED, BARE, PERSONAL_BARE, PERSONAL_NAMED, SPECIAL, UNQUOTED

ANY_PART = {"private-key", "azure-sas", "slack-webhook", "discord-webhook"}
UNSAFE = re.compile(r"[\s#;&|<>$`'\"\\!*?(){}\[\]@:%,+=]")


def is_held_out(group):
    """Half of the templates are for looking at mistakes; the other half alone is scored."""
    return hashlib.sha256(group.encode()).digest()[0] % 2 == 0


def format_row(rng):
    kind = rng.choice(list(tokens.KINDS))
    draw, names, stands_alone = tokens.KINDS[kind]
    if stands_alone and rng.random() < 0.4:
        group, language, text = rng.choice(BARE)
        name = ""
    else:
        group, language, text = rng.choice(ASSIGNED)
        name = rng.choice(names)
    value = draw(rng)
    if kind == "private-key" and language == "json":
        value = value.replace("\n", "\\n")
    text, spans = fill(text, rng, {"n": name, "v": value})
    return make(rng, group, language, text, [(a, b, "format", kind, kind in ANY_PART) for a, b in spans])


def generic_row(rng):
    group, language, text = rng.choice(ASSIGNED)
    _, name, value = passwords.draw(rng)
    while group in UNQUOTED and UNSAFE.search(value):
        _, name, value = passwords.draw(rng)
    text, spans = fill(text, rng, {"n": name, "v": value})
    return make(rng, group, language, text, [(a, b, "generic", "assigned-secret", False) for a, b in spans])


def safe_password(rng):
    while True:
        value = rng.choice(passwords.PASSWORDS)(rng)
        if not UNSAFE.search(value):
            return value


def special_row(rng):
    group, language, text, place = rng.choice(SPECIAL)
    if place == "bearer":
        kind, draw = rng.choice([
            ("jwt", tokens.jwt), ("databricks-token", tokens.KINDS["databricks-token"][0]), ("bearer-token", lambda r: chars(r, ALNUM, 40))])
    elif place == "basic-auth":
        kind, draw = place, lambda r: b64(f"svc-{chars(r, ALNUM, 5)}:{safe_password(r)}".encode())
    elif place == "azure-sas":
        kind, draw = place, tokens.azure_sas
    elif place == "azure-storage-key":
        kind, draw = place, tokens.azure_storage_key
    elif place == "azure-shared-access-key":
        kind, draw = place, lambda r: b64(raw(r, 32))
    else:
        kind, draw = place, safe_password
    family = "format" if place in {"bearer", "basic-auth", "azure-sas", "azure-storage-key", "azure-shared-access-key"} else "generic"
    text, spans = fill(text, rng, {"v": draw(rng)})
    return make(rng, group, language, text, [(a, b, family, kind, kind in ANY_PART) for a, b in spans])


def personal_row(rng):
    kind, name, value, stands_alone = people.draw(rng)
    group, language, text = rng.choice(PERSONAL_NAMED + (PERSONAL_BARE if stands_alone else []))
    text, spans = fill(text, rng, {"n": name, "v": value})
    return make(rng, group, language, text, [(a, b, "personal", kind, False) for a, b in spans])


def negative_row(rng):
    group, language, text, shape, draw = rng.choice(negatives.NEGATIVES)
    text, _ = fill(text, rng, negatives.values(rng, shape, draw))
    return make(rng, group, language, text, [])


SHARES = [(format_row, 0.28), (generic_row, 0.16), (special_row, 0.10), (personal_row, 0.22), (negative_row, 0.24)]


def rows(seed, count):
    rng = random.Random(seed)
    makers, shares = zip(*SHARES)
    return [rng.choices(makers, shares)[0](rng) for _ in range(count)]
