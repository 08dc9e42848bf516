"""One row of the corpus: an audit-log line, the texts inside it that people wrote, and what those texts hold."""
import itertools
import json
import uuid
from dataclasses import dataclass, field

from . import people
from .draw import DIGITS, HEX, chars


@dataclass
class Label:
    start: int  # UTF-8 bytes of the line
    end: int
    family: str  # format, generic, personal
    kind: str
    # The value counts as found when any part of it is (keys of many lines, query strings).
    any_part: bool = False

    @property
    def category(self):
        return "personal" if self.family == "personal" else "secret"


@dataclass
class Row:
    group: str
    language: str
    is_json: bool
    line: str
    labels: list = field(default_factory=list)
    # The text that people wrote, without JSON's escapes; `offsets[i]` is the byte of the line where character i stands.
    text: str = ""
    offsets: list = field(default_factory=list)


ESCAPED = {chr(code): json.dumps(chr(code))[1:-1] for code in [*range(32), 34, 92]}


def escape(text):
    """The JSON form of a text, and for each character (and the end) its byte offset in that form."""
    parts = [ESCAPED.get(character, character) for character in text]
    widths = map(len, parts) if text.isascii() else (len(part.encode()) for part in parts)
    return "".join(parts), [0, *itertools.accumulate(widths)]


ACTIONS = {
    "sql": ("databrickssql", "commandSubmit", "commandText"), "python": ("notebook", "runCommand", "commandText"),
    "scala": ("notebook", "runCommand", "commandText"), "r": ("notebook", "runCommand", "commandText"),
    "shell": ("notebook", "runCommand", "commandText"), "json": ("jobs", "runNow", "notebook_params"),
    "yaml": ("workspace", "import", "content"), "ini": ("globalInitScripts", "create", "script"),
    "url": ("workspaceFiles", "wsfsStreamingRead", "path"), "text": ("jobs", "runFailed", "errorMessage"),
}


def ident(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def event(rng, language, text):
    """An audit event that carries `text`: the line and the byte where the text's JSON form begins."""
    service, action, parameter = ACTIONS[language]
    marker = "\x01"
    parameters = {
        "notebookId": chars(rng, "123456789", 1) + chars(rng, DIGITS, 15), "commandId": ident(rng), "executionTime": f"{rng.random() * 90:.3f}",
        "status": "finished", parameter: marker,
    }
    when = rng.randint(1_735_700_000_000, 1_767_100_000_000)
    actor = f"{rng.choice(people.FIRST)}.{rng.choice(people.LAST)}@fabrikam.net"
    if rng.random() < 0.35:
        body = {
            "event_id": ident(rng), "event_time": f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:11:59.{rng.randint(0, 999):03}Z",
            "workspace_id": chars(rng, "123456789", 16), "source_ip_address": f"20.{rng.randint(1, 254)}.{rng.randint(1, 254)}.7",
            "user_identity": {"email": actor}, "service_name": service, "action_name": action, "request_id": ident(rng),
            "request_params": parameters, "response": {"status_code": 200}, "audit_level": "WORKSPACE_LEVEL",
        }
    else:
        body = {
            "version": "2.0", "timestamp": when, "workspaceId": chars(rng, "123456789", 16),
            "sourceIPAddress": f"10.{rng.randint(1, 254)}.{rng.randint(1, 254)}.4", "userAgent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0.0.0",
            "sessionId": chars(rng, HEX, 32), "userIdentity": {"email": actor}, "serviceName": service, "actionName": action,
            "requestId": "ServiceMain-" + chars(rng, HEX, 18), "requestParams": parameters, "response": {"statusCode": 200, "errorMessage": None, "result": None},
            "accountId": ident(rng), "auditLevel": "WORKSPACE_LEVEL",
        }
    head, tail = json.dumps(body, separators=(",", ":")).split(json.dumps(marker)[1:-1])
    escaped, offsets = escape(text)
    return head + escaped + tail, [len(head.encode()) + offset for offset in offsets]


def make(rng, group, language, text, spans):
    """A row around a text. `spans` holds (start, end, family, kind, any_part) in characters of the text."""
    is_json = "\n" in text or rng.random() < 0.8
    if is_json:
        line, offsets = event(rng, language, text)
    else:
        line, offsets, at = text, [], 0
        for character in text:
            offsets.append(at)
            at += len(character.encode())
        offsets.append(at)
    labels = [Label(offsets[start], offsets[end], *rest) for start, end, *rest in spans]
    return Row(group, language, is_json, line, labels, text, offsets)
