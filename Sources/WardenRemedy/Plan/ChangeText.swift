public import WardenDomain

/// Changes as a person reads them: what goes, what comes.
public enum ChangeText {
    /// Lines of a diff, `-` and `+`, unchanged lines with two blanks; long unchanged runs are cut.
    public static func diff(_ before: JSONValue?, _ after: JSONValue?) -> [String] {
        let old = lines(before)
        let new = lines(after)
        return cut(merge(old, new))
    }

    public static func lines(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        var shown = value
        // A policy is text that holds a document. Other texts that happen to be JSON (`true`) stay as they are.
        if let document = value.string.flatMap(PolicyText.parse), document.object != nil { shown = document }
        return (shown.string ?? shown.pretty).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The longest common subsequence of both, with what only one of them has around it.
    private static func merge(_ old: [String], _ new: [String]) -> [String] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in stride(from: old.count - 1, through: 0, by: -1) {
            for column in stride(from: new.count - 1, through: 0, by: -1) {
                lengths[row][column] =
                    old[row] == new[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var result: [String] = []
        var row = 0
        var column = 0
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                result.append("  " + old[row])
                row += 1
                column += 1
            } else if column == new.count || (row < old.count && lengths[row + 1][column] >= lengths[row][column + 1]) {
                result.append("- " + old[row])
                row += 1
            } else {
                result.append("+ " + new[column])
                column += 1
            }
        }
        return result
    }

    private static func cut(_ lines: [String]) -> [String] {
        let changed = lines.indices.filter { !lines[$0].hasPrefix("  ") }
        guard !changed.isEmpty else { return lines }
        var result: [String] = []
        var skipped = false
        for (index, line) in lines.enumerated() {
            if changed.contains(where: { abs($0 - index) <= 3 }) {
                result.append(line)
                skipped = false
            } else if !skipped {
                result.append("  ...")
                skipped = true
            }
        }
        return result
    }

    /// A whole plan.
    public static func render(_ plan: Plan) -> String {
        var out: [String] = []
        for (number, change) in plan.changes.enumerated() {
            out.append("\(number + 1). \(change.summary)  [\(change.action)]")
            out.append("   \(change.slot.title)")
            if let facts = ActionCatalogue.facts(of: change.action) { out.append("   reach: \(facts.reach)") }
            switch change.reversal {
            case .full: out.append("   can be undone")
            case .partial(let words): out.append("   can be undone in part: \(words)")
            case .none(let words): out.append("   CANNOT BE UNDONE: \(words)")
            }
            out += diff(change.before, change.after).map { "     " + $0 }
        }
        if plan.changes.isEmpty { out.append("nothing to change") }
        out += plan.assurances.map { "holds: \($0)" }
        out += plan.leftOut.map { "left out: \($0)" }
        return out.joined(separator: "\n") + "\n"
    }
}
