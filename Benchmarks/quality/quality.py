"""Measures the content detectors beside their peers on the same rows, and fails when a goal is missed."""
import argparse
import itertools
import pathlib
import sys
import time
from collections import Counter, defaultdict

import metrics
import report
from corpus import benign, labelled
from tools import trailwarden

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LEAD = 0.10
LARGEST_BENIGN_RATE = 50
GOALS = ["all secrets", "structured personal data"]
BEGIN, END = "<!-- quality: begin -->", "<!-- quality: end -->"


def peer_tools(names):
    if "none" in names:
        return []
    from tools import credsweeper_tool, detect_secrets_tool, presidio_tool
    tools = [detect_secrets_tool, credsweeper_tool, presidio_tool]
    return [tool for tool in tools if not names or tool.NAME in names]


def entry(tool, setting, rows, predictions, hits, family):
    return {"tool": tool, "setting": setting, "hits": hits, "hidden": metrics.hidden(rows, predictions, family)}


def in_favour(rows, by_setting):
    """Each setting of a peer again, without the kinds that are wrong more often than right on these very rows."""
    found = dict(by_setting)
    for setting, predictions in by_setting.items():
        right, wrong = Counter(), Counter()
        for hit in metrics.match(rows, predictions):
            if hit.prediction:
                (right if hit.label else wrong)[hit.prediction.kind] += 1
        found[f"{setting}, best kinds"] = [one for one in predictions if right[one.kind] >= wrong[one.kind]]
    return found


def per_family(tool, rows, by_setting):
    hits = {setting: metrics.match(rows, found) for setting, found in by_setting.items()}
    chosen = {}
    for family in metrics.FAMILIES:
        setting = metrics.best(hits, family)
        chosen[family] = entry(tool, setting, rows, by_setting[setting], hits[setting], family)
    return chosen


def f1(result, family, known=None):
    return metrics.scores(*metrics.total(metrics.counts(result[family]["hits"], family, known)))[2]


def known_kinds(result, family):
    _, names = metrics.FAMILIES[family]
    return {hit.label.kind for hit in result[family]["hits"] if hit.label and hit.prediction and hit.label.family in names}


def compare_known(ours, peers):
    """F1 over the kinds that a peer finds at least once: what is left when coverage of kinds is taken out."""
    for family in GOALS:
        for peer in peers:
            known = known_kinds(peer, family)
            if f1(peer, family) > 0.05:
                yield family, peer[family]["tool"], len(known), f1(peer, family, known), f1(ours, family, known)


def by_language(rows, hits):
    table = defaultdict(lambda: [[0, 0], [0, 0]])
    languages = {row.group: row.language for row in rows}
    for hit in hits:
        if hit.label:
            place = table[languages[hit.group]][hit.label.category == "personal"]
            place[0] += hit.prediction is not None
            place[1] += 1
    return table


def benign_rates(options, kinds, tools):
    """False positives on benign rows: ours on all of them, the peers on the first of them."""
    total = wrong = 0
    seen = Counter()
    stream = benign.rows(options.seed + 1, options.benign)
    examples = []
    sample = []
    while part := list(itertools.islice(stream, 50_000)):
        sample = sample or part[:options.benign_peers]
        for one in trailwarden.run(options.binary, kinds, part):
            wrong += 1
            seen[one.kind] += 1
            examples.append((one, part[one.row]))
        total += len(part)
    table = [(trailwarden.NAME, "default", total, wrong)]
    for tool in tools:
        for setting, found in tool.run(sample).items():
            table.append((tool.NAME, setting, len(sample), len(found)))
    return table, seen, examples


def show_mistakes(rows, hits, limit):
    """Misses and false positives, for whoever mends the detectors. Only ever on the development templates."""
    ordered = Counter()
    for hit in hits:
        wrong = hit.label is None
        if not wrong and hit.prediction:
            continue
        kind = f"false {hit.prediction.kind}" if wrong else f"missed {hit.label.kind}"
        ordered[(kind, hit.group)] += 1
    for (kind, group), count in ordered.most_common(limit):
        print(f"{count:5} {kind:40} {group}", file=sys.stderr)


def options_from(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, help="the trailwarden program")
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument("--rows", type=int, default=16_000, help="labelled rows before the split by template")
    parser.add_argument("--benign", type=int, default=200_000)
    parser.add_argument("--benign-peers", type=int, default=4_000, help="benign rows that the slower peers read")
    parser.add_argument("--split", choices=["test", "development"], default="test")
    parser.add_argument("--peers", nargs="*", default=[], help="names of peers, or 'none'; all without")
    parser.add_argument("--mistakes", type=int, default=0, help="list this many kinds of mistakes (development split only)")
    parser.add_argument("--write", help="a markdown file whose quality section is replaced")
    return parser.parse_args(arguments)


def write_section(path, text):
    page = pathlib.Path(path)
    body = page.read_text() if page.exists() else f"# Sensitive content\n\n## Quality, measured\n\n{BEGIN}\n{END}\n"
    if BEGIN not in body:
        body += f"\n## Quality, measured\n\n{BEGIN}\n{END}\n"
    head, rest = body.split(BEGIN, 1)
    page.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}")


def judge(ours, peers, benign_table):
    """The goals that were missed, as sentences."""
    for family in GOALS:
        if peers:
            best = max(peers, key=lambda peer: f1(peer, family))
            lead = f1(ours, family) - f1(best, family)
            if lead < LEAD:
                yield f"{family}: F1 {f1(ours, family):.3f} leads {best[family]['tool']} by {lead:.3f}, less than {LEAD}"
    _, _, rows, wrong = benign_table[0]
    if wrong / rows * 1e6 >= LARGEST_BENIGN_RATE:
        yield f"{wrong / rows * 1e6:.0f} false positives per million benign rows, not under {LARGEST_BENIGN_RATE}"


def main():
    options = options_from(sys.argv[1:])
    held_out = options.split == "test"
    rows = [row for row in labelled.rows(options.seed, options.rows) if labelled.is_held_out(row.group) == held_out]
    groups = {row.group for row in rows}
    kinds = trailwarden.families(ROOT / "Catalogue" / "detectors")
    print(f"{len(rows)} rows of {len(groups)} templates", file=sys.stderr)

    predictions = trailwarden.run(options.binary, kinds, rows)
    ours = per_family(trailwarden.NAME, rows, {"default": predictions})
    tools = peer_tools(options.peers)
    peers = []
    for tool in tools:
        start = time.monotonic()
        peers.append(per_family(tool.NAME, rows, in_favour(rows, tool.run(rows))))
        print(f"{tool.NAME}: {time.monotonic() - start:.0f} s", file=sys.stderr)
    benign_table, seen, examples = benign_rates(options, kinds, tools)
    bands, error = metrics.reliability(metrics.match(rows, trailwarden.run(options.binary, kinds, rows, 0.05)))

    hits = ours["all secrets"]["hits"]
    labels = sum(len(row.labels) for row in rows)
    sections = [
        f"{len(rows):,} rows of {len(groups)} templates (the {options.split} half), {labels:,} labelled values, seed {options.seed}; 95 % intervals over templates in brackets.",
        report.family_table([ours, *peers], groups),
        "The same over the kinds of values that a peer finds at least once:", report.shared_table(compare_known(ours, peers)),
        "Rows without any secret or personal data:", report.benign_table(benign_table),
        "How far a confidence can be taken at its word:", report.reliability_table(bands, error),
        "Found by language:", report.language_table(by_language(rows, hits)),
    ]
    text = "\n\n".join(sections)
    print(text)
    if options.write:
        write_section(options.write, text)
    if options.mistakes and not held_out:
        show_mistakes(rows, hits, options.mistakes)
    for kind, count in seen.most_common(15):
        print(f"benign: {count} × {kind}", file=sys.stderr)
    for one, row in examples[:options.mistakes]:
        print(f"  {one.kind} {one.confidence:.2f}: {row.line.encode()[max(0, one.start - 40):one.end + 10].decode(errors='replace')}", file=sys.stderr)
    missed = list(judge(ours, peers, benign_table))
    for goal in missed:
        print(f"missed: {goal}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
