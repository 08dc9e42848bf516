"""detect-secrets: every plugin, and the same without the two entropy plugins."""
from detect_secrets.core.scan import scan_line
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.settings import transient_settings

from .prediction import located

NAME = "detect-secrets"
GENERIC = {"Secret Keyword", "Base64 High Entropy String", "Hex High Entropy String", "Basic Auth Credentials"}
SKIPPED = {"Public IP (ipv4)"}
FILTERS = [
    "heuristic.is_sequential_string", "heuristic.is_potential_uuid", "heuristic.is_likely_id_string", "heuristic.is_templated_secret",
    "heuristic.is_prefixed_with_dollar_sign", "heuristic.is_indirect_reference", "heuristic.is_lock_file", "heuristic.is_not_alphanumeric_string",
]


def run(rows):
    plugins = [{"name": plugin.__name__} for plugin in get_mapping_from_secret_type_to_class().values()]
    filters = [{"path": f"detect_secrets.filters.{name}"} for name in FILTERS]
    everything, plain = [], []
    with transient_settings({"plugins_used": plugins, "filters_used": filters}):
        for number, row in enumerate(rows):
            start = 0
            seen = set()
            for line in row.text.split("\n"):
                for secret in scan_line(line):
                    value, kind = secret.secret_value or "", secret.type
                    if kind in SKIPPED or (value, kind) in seen:
                        continue
                    seen.add((value, kind))
                    at = line.find(value)
                    found = located(row, number, value, "generic" if kind in GENERIC else "format", kind, start=start + at if at >= 0 else None)
                    if found:
                        everything.append(found)
                        if "Entropy" not in kind:
                            plain.append(found)
                start += len(line) + 1
    return {"all plugins": everything, "without entropy plugins": plain}
