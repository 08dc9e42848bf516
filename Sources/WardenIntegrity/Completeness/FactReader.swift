internal import CWarden

/// Reads time and workspace of the events of a batch where no engine has done so: for the integrity commands.
public struct FactReader {
    private enum Field: Int, CaseIterable {
        case time, workspace, legacyWorkspace, service

        var path: String {
            switch self {
            case .time: "timestamp"
            case .workspace: "workspaceId"
            case .legacyWorkspace: "orgId"
            case .service: "serviceName"
            }
        }
    }

    private let parser: RecordParser?

    public init() { parser = RecordParser(fields: Field.allCases.map(\.path), roots: []) }

    /// Notes the Databricks events of `text`: whole lines in the delivered form, after which 64 more bytes must be
    /// readable.
    ///
    /// - Parameter line: the line in the file, from 1, of a line of `text`, from 0.
    public func note(_ text: UnsafeRawBufferPointer, in accumulator: inout IntegrityAccumulator, line: (Int) -> Int) {
        parser?.parse(text) { batch in
            for index in 0..<Int(batch.eventCount) {
                let event = batch.events[index]
                var values: (time: tw_value?, workspace: tw_value?, service: tw_value?)
                for offset in 0..<Int(event.valueCount) {
                    let value = batch.values[Int(event.firstValue) + offset]
                    guard value.isFirst, value.type != TW_TYPE_NULL else { continue }
                    switch Field(rawValue: Int(value.slot)) {
                    case .time: values.time = value
                    case .workspace: values.workspace = value
                    case .legacyWorkspace: values.workspace = values.workspace ?? value
                    case .service: values.service = value
                    case nil: break
                    }
                }
                guard values.service != nil, let time = values.time.flatMap(Self.milliseconds) else { continue }
                let id = values.workspace.map { UnsafeBufferPointer(start: $0.text, count: Int($0.length)) }
                accumulator.add(time: time, workspace: id ?? .init(start: nil, count: 0), line: line(Int(event.line)))
            }
        }
    }

    private static func milliseconds(_ value: tw_value) -> Int64? {
        Int64(String(decoding: UnsafeBufferPointer(start: value.text, count: Int(value.length)), as: UTF8.self))
    }
}
