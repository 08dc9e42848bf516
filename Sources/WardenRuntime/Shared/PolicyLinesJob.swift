public import WardenDomain
internal import WardenPolicy

/// Runs a question about AWS policies over a file of JSON lines.
public struct PolicyLinesJob: Sendable {
    public enum Question: Sendable {
        case check
        case evaluate(unknownContext: Bool)
    }

    private let question: Question

    public init(_ question: Question) { self.question = question }

    /// Answers every line that is not blank.
    ///
    /// - Returns: the number of lines that could not be judged.
    public func run(path: String, output: (String) -> Void) throws(WardenError) -> Int {
        var reader = try LineReader(path: path)
        var number = 0
        var unknown = 0
        while let line = reader.next() {
            number += 1
            guard line.utf8.contains(where: { $0 > 32 }) else { continue }
            let answer =
                switch question {
                case .check: PolicyCheckLine.answer(line, line: number)
                case .evaluate(let unknownContext):
                    PolicyEvaluateLine.answer(line, line: number, unknownContext: unknownContext)
                }
            if !answer.isComplete { unknown += 1 }
            output(answer.json)
        }
        return unknown
    }
}
