import WardenDomain
import WardenPolicy

/// AWS policies and questions about them: any line gives one answer on one line, and one that could not be judged
/// never says that something is not public, not allowed, or safe.
enum Policies {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let text = bytes.text
        let check = PolicyCheckLine.answer(text, line: 7)
        try oneLine(check.json)
        if check.json.contains(#""public":null"#) { try claim(!check.isComplete, "unknown, and yet complete") }
        for unknownContext in [false, true] {
            let answer = PolicyEvaluateLine.answer(text, line: 7, unknownContext: unknownContext)
            try oneLine(answer.json)
            let isUnknown = answer.json.contains(#""decision":"unknown""#)
            try claim(isUnknown != answer.isComplete, "an unknown decision counts as complete, or the other way")
        }
    }

    private static func oneLine(_ json: String) throws {
        try claim(json.hasPrefix("{") && json.hasSuffix("}"), "no object: \(json)")
        try claim(json.contains(#""line":7"#), "no line number: \(json)")
        try claim(!json.utf8.contains(10), "an answer over two lines")
    }
}
