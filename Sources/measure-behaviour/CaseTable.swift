internal import Foundation
internal import WardenBehaviour

/// The judged principal-days with their labels, as CSV.
struct CaseTable {
    private struct Label {
        var attack: Int
        var first: Int64
    }

    private var labels: [String: Label] = [:]
    private var lines: [String] = []

    mutating func label(_ event: Labelled, _ day: Int) {
        let key = "\(day) \(event.activity.principal)"
        if labels[key] == nil { labels[key] = Label(attack: event.attack, first: event.activity.time) }
    }

    mutating func add(_ cases: [BehaviourCase], _ day: Int) {
        for item in cases {
            let label = labels["\(day) \(item.principal)"]
            var fields = ["\(day)", item.principal, item.isService ? "1" : "0", "\(label?.attack ?? -1)"]
            fields += ["\(label?.first ?? 0)", "\(item.alertedAt ?? 0)", "\(item.score)", "\(item.joint)"]
            lines.append((fields + item.features.map { "\($0)" }).joined(separator: ","))
            if label != nil, item.alertedAt != nil { explained.append("\(label?.attack ?? -1): \(item.explanation)") }
        }
    }

    private(set) var explained: [String] = []

    func write(to path: String, attacks: [Attack]) throws {
        let names = ["day", "principal", "service", "attack", "first", "alerted", "score", "joint"]
        let head = (names + Feature.allCases.map { "f_\($0)" }).joined(separator: ",")
        try Data((head + "\n" + lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        let told = attacks.enumerated().map { "\($0.offset)\t\($0.element.kind.rawValue)\t\($0.element.intensity)" }
        try Data((told.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path + ".attacks"))
    }
}
