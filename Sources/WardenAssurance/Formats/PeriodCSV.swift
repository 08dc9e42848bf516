internal import WardenDomain
internal import WardenReporting

/// The report as rows: one a control, population member, run, gap, sample, exception and question without an answer.
struct PeriodCSV {
    private static let columns = [
        "record", "criteria", "control", "conclusion", "id", "name", "at", "until", "outcome", "count",
        "evidence_index",
        "evidence_leaf", "words",
    ]

    private let report: PeriodReport

    init(_ report: PeriodReport) { self.report = report }

    var text: String {
        Table(
            schema: PeriodReport.schemaName,
            columns: Self.columns.map { Table.Column($0, title: $0) },
            rows: head + report.controls.flatMap(rows) + report.facts.limits.map { notEvaluated($0, nil) }
        ).render(.csv)
    }

    private typealias Row = [String: Table.Cell]

    private func row(_ record: String, _ cells: Row) -> [Table.Cell] {
        var cells = cells
        cells["record"] = .text(record)
        return Self.columns.map { cells[$0] ?? .empty }
    }

    private var head: [[Table.Cell]] {
        let facts = report.facts
        let period = row(
            "period",
            [
                "id": .text(report.digest), "at": .time(facts.period.from), "until": .time(facts.period.until),
                "words": .text("made by Trailwarden \(facts.version) from \(facts.record.origin)"),
            ]
        )
        return [period]
            + report.criteria.map {
                row(
                    "criterion",
                    [
                        "criteria": .text($0.id), "conclusion": .text($0.conclusion.rawValue),
                        "count": .count(UInt64($0.controls.count)), "words": .text($0.meaning),
                    ]
                )
            }
    }

    private func rows(_ control: PeriodReport.Control) -> [[Table.Cell]] {
        let facts = control.facts
        let base: Row = ["criteria": .list(facts.criteria), "control": .text(facts.id)]
        func with(_ more: Row) -> Row { base.merging(more) { $1 } }
        var rows = [
            row(
                "control",
                with([
                    "conclusion": .text(control.conclusion.rawValue), "name": .text(facts.title),
                    "count": .count(UInt64(control.occurrences)), "words": .text(facts.description),
                ])
            )
        ]
        for run in facts.runs {
            rows.append(
                row(
                    "run",
                    with([
                        "id": .text(run.id), "at": .time(run.at),
                        "outcome": .text(run.isWhole ? "whole" : "incomplete"),
                        "evidence_index": run.evidence.map { .count($0.index) } ?? .empty,
                        "evidence_leaf": run.evidence.map { .text($0.leaf) } ?? .empty,
                    ])
                )
            )
        }
        for item in facts.items {
            for outcome in ControlOutcome.allCases where item.count(outcome) > 0 {
                rows.append(
                    row(
                        "population",
                        with([
                            "id": .text(item.id), "name": .text(item.name), "outcome": .text(outcome.rawValue),
                            "count": .count(UInt64(item.count(outcome))),
                        ])
                    )
                )
            }
        }
        for gap in control.gaps { rows.append(row("gap", with(["at": .time(gap.from), "until": .time(gap.until)]))) }
        for sample in control.samples {
            rows.append(
                row(
                    "sample",
                    with([
                        "id": .text(sample.item), "name": .text(sample.itemName), "at": .time(sample.run.at),
                        "outcome": .text(sample.outcome.rawValue), "count": .count(UInt64(sample.number)),
                        "evidence_index": sample.run.evidence.map { .count($0.index) } ?? .empty,
                        "evidence_leaf": sample.run.evidence.map { .text($0.leaf) } ?? .empty,
                        "words": .text(sample.run.id),
                    ])
                )
            )
        }
        for exception in facts.exceptions {
            rows.append(
                row(
                    "exception",
                    with([
                        "id": .text(exception.id), "name": .text(exception.subject), "at": .time(exception.openedAt),
                        "until": .time(exception.closedAt), "outcome": .text(exception.state),
                        "words": .text(
                            ([exception.title] + exception.remediation.map(\.words)).joined(separator: "; ")
                        ),
                    ])
                )
            )
        }
        return rows + facts.notEvaluated.map { notEvaluated($0, facts) }
    }

    private func notEvaluated(_ entry: NotEvaluated, _ control: ControlFacts?) -> [Table.Cell] {
        row(
            "not-evaluated",
            [
                "criteria": control.map { .list($0.criteria) } ?? .empty,
                "control": control.map { .text($0.id) } ?? .empty, "name": .text(entry.what),
                "words": .text(entry.why + (entry.permission.map { "; needs \($0)" } ?? "")),
            ]
        )
    }
}
