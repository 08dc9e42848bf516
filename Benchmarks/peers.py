"""Other tools on the part of the work that each can do, on slices that they finish in seconds.

They come from the Python environment that runs this (`make bench` fills .venv-bench); gitleaks may stand in PATH, too.
What is not installed is reported as not measured.
"""

import importlib.util
import os
import pathlib
import shutil
import sys

import measure

HERE = pathlib.Path(__file__).resolve().parent
GITLEAKS = shutil.which("gitleaks", path=f"{pathlib.Path(sys.executable).parent}:{os.environ.get('PATH', '')}")


def measure_all(bench) -> None:
    ours = bench.log.stat().st_size / bench.plain_cpu / 1e6
    rules_only = bench.rules_only()
    bench.row("trailwarden rule match, 200 rules, nothing else", f"{rules_only / 1e6:.0f} MB/s a core")
    for name, work, megabytes, goal, installed in [
        ("DuckDB, 200 rules as SQL", "duckdb-rules", 50, None, _has("duckdb")),
        ("DuckDB, the detectors' patterns as SQL", "duckdb-patterns", 10, None, _has("duckdb")),
        ("Python, orjson and compiled closures, 200 rules", "python-rules", 50, 12, _has("orjson")),
        ("Python re, the detectors' patterns", "python-patterns", 2, None, _has("orjson")),
        ("detect-secrets", "detect-secrets", 2, 500, _has("detect_secrets")),
        ("gitleaks", "gitleaks", 10, 40, GITLEAKS is not None),
        ("CredSweeper", "credsweeper", 2, 500, _has("credsweeper")),
        ("Presidio, pattern recognisers", "presidio", 2, 500, _has("presidio_analyzer")),
    ]:
        if not installed:
            bench.row(name, "not measured: not installed")
            continue
        log = bench.generate(megabytes)
        idle = measure.best(_command(work, bench, bench.one), 1).cpu
        cost = measure.best(_command(work, bench, log), 2).cpu - idle
        speed = log.stat().st_size / cost / 1e6
        bench.row(f"{name}, {megabytes} MB", f"{speed:.2f} MB/s a core")
        if work == "duckdb-rules":
            bench.duckdb = 1 / speed
        elif work == "duckdb-patterns":
            bench.ratio("scan against DuckDB (rules and patterns, per core)", ours * (bench.duckdb + 1 / speed), 25, True, "{:.0f}×")
        elif work == "python-rules":
            bench.ratio(f"trailwarden rule match against {name} (per core)", rules_only / 1e6 / speed, goal, True, "{:.0f}×")
        elif goal:
            bench.ratio(f"scan, all of its work, against {name} (per core)", ours / speed, goal, True, "{:.0f}×")


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _command(work: str, bench, log: pathlib.Path) -> list[str]:
    if work == "gitleaks":
        return [GITLEAKS, "detect", "--no-git", "--no-banner", "--exit-code", "0", "--source", str(log)]
    return [sys.executable, str(pathlib.Path(__file__).resolve()), work, str(log), str(bench.patterns)]


def _duckdb(log: str, filters: list[str], request: str, response: str, content: str) -> None:
    """`request` and `response` are the types they are read as: only what the filters need."""
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    columns = ("{serviceName: 'VARCHAR', actionName: 'VARCHAR', userAgent: 'VARCHAR', "
               f"requestParams: '{request}', response: '{response}'}}")
    counts = ", ".join(f"count(*) FILTER (WHERE {text})" for text in filters)
    found = connection.execute(
        f"SELECT {counts} FROM (SELECT *, {content} AS content "
        f"FROM read_json('{log}', format = 'newline_delimited', columns = {columns}))").fetchone()
    print(sum(found))


def _expressions(path: str) -> list[tuple[bool, str]]:
    lines = pathlib.Path(path).read_text().splitlines()
    return [(line[0] == "i", line[2:]) for line in lines]


def _python_rules(log: str) -> None:
    import orjson
    import rules

    table: dict[tuple[str, str], list] = {}
    for rule in rules.make(200):
        key = (rule.tests[0][2][0], rule.tests[1][2][0])
        table.setdefault(key, []).append(rule.function())
    count = 0
    with open(log, "rb") as stream:
        for line in stream:
            event = orjson.loads(line)
            for matches in table.get((event.get("serviceName"), event.get("actionName")), ()):
                count += matches(event)
    print(count)


def _values(value, found: list[str]) -> None:
    if isinstance(value, dict):
        for inner in value.values():
            _values(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _values(inner, found)
    elif isinstance(value, str):
        found.append(value)


def _python_patterns(log: str, patterns: str) -> None:
    import re

    import orjson

    searches = [re.compile(text, re.I if ignores_case else 0).search for ignores_case, text in _expressions(patterns)]
    count = 0
    with open(log, "rb") as stream:
        for line in stream:
            event, found = orjson.loads(line), []
            _values(event.get("requestParams"), found)
            _values(event.get("response"), found)
            text = "\n".join(found)
            count += sum(search(text) is not None for search in searches)
    print(count)


def _detect_secrets(log: str) -> None:
    from detect_secrets import SecretsCollection
    from detect_secrets.settings import default_settings

    secrets = SecretsCollection()
    with default_settings():
        secrets.scan_file(log)
    print(len(list(secrets)))


def _credsweeper(log: str) -> None:
    import logging
    import warnings

    from credsweeper import CredSweeper
    from credsweeper.file_handler.string_content_provider import StringContentProvider

    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    scanner = CredSweeper(ml_batch_size=64)
    lines = pathlib.Path(log).read_text().split("\n")
    provider = StringContentProvider(lines, file_path="log.json", file_type=".json")
    scanner.credential_manager.set_credentials(scanner.file_scan(provider))
    scanner.post_processing(None)
    print(len(scanner.credential_manager.get_credentials()))


def _presidio(log: str) -> None:
    import logging

    sys.path.insert(0, str(HERE / "quality"))
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from tools import presidio_tool

    logging.disable(logging.CRITICAL)
    registry = RecognizerRegistry(recognizers=list(presidio_tool.recognizers()), supported_languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=presidio_tool.BlankEngine(), supported_languages=["en"])
    with open(log) as stream:
        print(sum(len(engine.analyze(line, language="en", score_threshold=0.35)) for line in stream))


def main() -> None:
    sys.path.insert(0, str(HERE))
    import rules

    work, log, patterns = sys.argv[1:4]
    if work == "duckdb-rules":
        names = ", ".join(f'"{name}" VARCHAR' for name in sorted({parameter for _, _, parameter in rules.ACTIONS}))
        filters = [rule.sql() for rule in rules.make(200)]
        _duckdb(log, filters, f"STRUCT({names})", "STRUCT(\"statusCode\" VARCHAR)", "NULL")
    elif work == "duckdb-patterns":
        quoted = [(ignores_case, text.replace("'", "''")) for ignores_case, text in _expressions(patterns)]
        _duckdb(log, [f"regexp_matches(content, '{text}', '{'i' if low else 'c'}')" for low, text in quoted],
                "JSON", "JSON", "concat_ws(' ', requestParams, response)")
    elif work == "python-rules":
        _python_rules(log)
    elif work == "python-patterns":
        _python_patterns(log, patterns)
    elif work == "detect-secrets":
        _detect_secrets(log)
    elif work == "credsweeper":
        _credsweeper(log)
    elif work == "presidio":
        _presidio(log)


if __name__ == "__main__":
    main()
