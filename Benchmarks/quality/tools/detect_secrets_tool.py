"""detect-secrets: every plugin, and the same without the two entropy plugins."""
import itertools

from detect_secrets.core.scan import _process_line_based_plugins
from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
from detect_secrets.settings import transient_settings

from .prediction import SUFFIXES, located

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
            lines = row.text.split("\n")
            starts = [0, *itertools.accumulate(len(line) + 1 for line in lines)]
            seen = set()
            # Line by line, as a file is read; without the eager search of its ad-hoc mode, which flags every word.
            for secret in _process_line_based_plugins(list(enumerate(lines, 1)), "cell" + SUFFIXES[row.language]):
                value, kind, index = secret.secret_value or "", secret.type, secret.line_number - 1
                at = lines[index].find(value)
                if kind in SKIPPED or at < 0 or (value, kind, index) in seen:
                    continue
                seen.add((value, kind, index))
                found = located(row, number, value, "generic" if kind in GENERIC else "format", kind, start=starts[index] + at)
                if found:
                    everything.append(found)
                    if "Entropy" not in kind:
                        plain.append(found)
    return {"all plugins": everything, "without entropy plugins": plain}
