"""Small draws that the value makers share."""
import base64
import string

LOWER, UPPER, DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits
ALNUM = string.ascii_letters + DIGITS
HEX = "0123456789abcdef"
URL_SAFE = ALNUM + "-_"
BASE62 = DIGITS + UPPER + LOWER


def chars(rng, alphabet, count):
    return "".join(rng.choice(alphabet) for _ in range(count))


def raw(rng, count):
    return rng.getrandbits(8 * count).to_bytes(count, "big")


def b64(data):
    return base64.b64encode(data).decode()


def b64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def base62(number, width, alphabet=BASE62):
    text = ""
    while number:
        number, rest = divmod(number, 62)
        text = alphabet[rest] + text
    return text.rjust(width, alphabet[0])
