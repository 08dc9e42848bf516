"""The markdown that stands in docs/content.md."""
from metrics import FAMILIES, counts, interval, scores, total


def cell(value, bounds):
    return f"{value:.3f} ({bounds[0]:.3f}–{bounds[1]:.3f})"


def family_table(results, groups):
    lines = ["| family | tool | setting | precision | recall | F1 | values hidden |", "|---|---|---|---|---|---|---|"]
    for family in FAMILIES:
        for result in results:
            entry = result[family]
            table = counts(entry["hits"], family)
            bounds = interval(table, groups)
            cells = [cell(value, bound) for value, bound in zip(scores(*total(table)), bounds)]
            lines.append(f"| {family} | {entry['tool']} | {entry['setting']} | {' | '.join(cells)} | {entry['hidden']:.3f} |")
    return "\n".join(lines)


def shared_table(shared):
    lines = ["| family | peer | kinds it knows | F1 of the peer | F1 of Trailwarden |", "|---|---|---|---|---|"]
    lines += [f"| {family} | {peer} | {kinds} | {theirs:.3f} | {ours:.3f} |" for family, peer, kinds, theirs, ours in shared]
    return "\n".join(lines)


def benign_table(benign):
    lines = ["| tool | setting | rows | false positives | per million rows |", "|---|---|---|---|---|"]
    lines += [f"| {tool} | {setting} | {rows:,} | {wrong:,} | {wrong / rows * 1e6:,.0f} |" for tool, setting, rows, wrong in benign]
    return "\n".join(lines)


def reliability_table(bands, error):
    lines = ["| confidence | matches | mean confidence | right |", "|---|---|---|---|"]
    lines += [f"| {low:.1f}–{low + 0.1:.1f} | {count:,} | {mean:.3f} | {right:.3f} |" for low, count, mean, right in bands]
    return "\n".join(lines) + f"\n\nExpected calibration error: {error:.3f}."


def language_table(languages):
    lines = ["| language | secrets found | personal data found |", "|---|---|---|"]
    for language in sorted(languages):
        cells = [f"{found} of {count}" if count else "–" for found, count in languages[language]]
        lines.append(f"| {language} | {' | '.join(cells)} |")
    return "\n".join(lines)
