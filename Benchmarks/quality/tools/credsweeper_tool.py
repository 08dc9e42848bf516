"""CredSweeper with its model, each text given as a file of its language; all severities, and without the lowest."""
import logging
import warnings

from credsweeper import CredSweeper
from credsweeper.common.constants import Severity
from credsweeper.file_handler.string_content_provider import StringContentProvider

from .prediction import SUFFIXES, located

NAME = "CredSweeper"
GENERIC = {"API", "Auth", "Credential", "Key", "Nonce", "Password", "Salt", "Secret", "Token", "URL Credentials", "SQL Password", "CURL User Password",
           "PASSWD_PAIR", "SECRET_PAIR", "KEY_PAIR", "TOKEN_PAIR", "API_PAIR", "CMD Password", "CMD Secret", "CMD Token", "DOC_CREDENTIALS", "DOC_GET",
           "ID_PASSWD_PAIR", "IP_ID_PASSWORD_TRIPLE", "WinUser Credentials", "NKEY Seed", "Perl Password", "PowerShell Password", "UUID"}


def run(rows):
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    scanner = CredSweeper(ml_batch_size=64)
    everything, serious = [], []
    batch = 2000
    for first in range(0, len(rows), batch):
        scanner.credential_manager.candidates.clear()
        candidates = []
        for number, row in enumerate(rows[first:first + batch], first):
            suffix = SUFFIXES[row.language]
            provider = StringContentProvider(row.text.split("\n"), file_path=f"{number}{suffix}", file_type=suffix)
            candidates += scanner.file_scan(provider)
        scanner.credential_manager.set_credentials(candidates)
        scanner.post_processing(None)
        for candidate in scanner.credential_manager.get_credentials():
            data = candidate.line_data_list[0]
            number = int(data.path.split(".")[0])
            row = rows[number]
            begin = sum(len(line) + 1 for line in row.text.split("\n")[:data.line_num - 1])
            value = data.value or ""
            found = located(row, number, value, "generic" if candidate.rule_name in GENERIC else "format", candidate.rule_name,
                            candidate.ml_probability if isinstance(candidate.ml_probability, float) else 1.0, begin + data.value_start)
            if found:
                everything.append(found)
                if candidate.severity not in (Severity.INFO, Severity.LOW):
                    serious.append(found)
    return {"all rules": everything, "medium severity and up": serious}
