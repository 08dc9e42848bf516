"""Expands the examples of detector files, as the program's own tests do: `%{hex:32}` and its like become random text."""
import re

from . import draw, tokens

ALPHABETS = {
    "hex": draw.HEX, "HEX": draw.HEX.upper(), "digits": draw.DIGITS, "lower": draw.LOWER + draw.DIGITS, "UPPER": draw.UPPER + draw.DIGITS,
    "letters": draw.LOWER + draw.UPPER, "alnum": draw.ALNUM, "base64": draw.ALNUM + "+/", "base32": draw.UPPER + "234567",
    "base32l": draw.LOWER + "234567", "bech32": "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
}
MAKERS = {
    "crc": lambda rng: tokens.crc32_token("ghp_")(rng)[4:], "bytes64": tokens.azure_storage_key, "jwt": tokens.jwt, "pem": tokens.private_key,
    "bytes32": lambda rng: draw.b64(draw.raw(rng, 32)), "grafana": tokens.grafana, "bitbucket": tokens.bitbucket,
    "uuid": lambda rng: "-".join(draw.chars(rng, draw.HEX, n) for n in (8, 4, 4, 4, 12)),
    "basic": lambda rng: draw.b64(f"svc-etl:{draw.chars(rng, draw.ALNUM, 14)}".encode()),
}


def expand(template, rng):
    """The text and the marked value, or None where an order is not known here (checks that only the validators can fill)."""
    unknown = False

    def make(found):
        nonlocal unknown
        name, _, count = found[1].partition(":")
        if name in ALPHABETS:
            return draw.chars(rng, ALPHABETS[name], int(count or 1))
        if name in MAKERS:
            return MAKERS[name](rng)
        unknown = True
        return ""

    text = re.sub(r"%\{([^}]*)\}", make, template)
    if unknown or "«" not in text:
        return None
    value = text.split("«", 1)[1].split("»", 1)[0]
    return text.replace("«", "", 1).replace("»", "", 1), value
