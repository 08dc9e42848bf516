"""Fills the slots of a template and keeps the place of the value."""
from .draw import DIGITS, chars

SCHEMAS = "sales finance crm hr ops web iot claims ledger raw curated".split()
NOUNS = "orders refunds visits payouts readings employees returns clicks tickets shipments batches policies".split()
COLUMNS = "amount status region currency created_at channel quantity score tier batch_no".split()
HOSTS = "warehouse db01 gateway ingest reports api sftp billing edge broker".split()
ZONES = "internal.fabrikam.net corp.tailspin.org prod.wingtip.io svc.northwind.dev".split()
USERS = "etl_loader svc_reports ingest_app batch_runner sync_bot app_rw dwh_admin".split()
WORDS = "nightly mobile partners returns pricing inventory telemetry forecast marketing alpha vendor".split()

DRAWS = {
    "t": lambda rng: f"main.{rng.choice(SCHEMAS)}.{rng.choice(NOUNS)}",
    "c": lambda rng: rng.choice(COLUMNS),
    "h": lambda rng: f"{rng.choice(HOSTS)}.{rng.choice(ZONES)}",
    "u": lambda rng: rng.choice(USERS),
    "d": lambda rng: f"202{rng.randint(2, 6)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
    "i": lambda rng: str(rng.randint(1, 10 ** rng.randint(2, 7))),
    "w": lambda rng: rng.choice(WORDS),
    "N": lambda rng: rng.choice("123456789") + chars(rng, DIGITS, rng.randint(8, 18)),
}


def fill(template, rng, values):
    """The text, and for each value of `«v»` its (start, end) in characters. `values` may give any slot."""
    text, spans, at = "", [], 0
    while (start := template.find("«", at)) >= 0:
        end = template.index("»", start)
        slot = template[start + 1:end]
        text += template[at:start]
        value = values[slot] if slot in values else DRAWS[slot](rng)
        if slot == "v":
            spans.append((len(text), len(text) + len(value)))
        text += value
        at = end + 1
    return text + template[at:], spans
