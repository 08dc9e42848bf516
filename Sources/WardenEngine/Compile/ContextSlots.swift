import WardenDomain

/// Slots of the context fields, per source, in order of preference.
struct ContextSlots: Sendable {
    /// Indexed by `source.code * ContextField.allCases.count + field.rawValue`.
    private let lists: [[UInt32]]
    /// Slots by whose presence a record is told: (service, action) of Databricks, then of CloudTrail.
    let databricksShape: (UInt32, UInt32)
    let cloudTrailShape: (UInt32, UInt32)
    /// What an S3 access record calls its action.
    let operation: UInt32
    /// Slots that name the kind of event, in the order in which keys are built from them.
    let keySlots: [UInt32]

    init(_ options: EngineOptions, _ tests: inout TestTable) {
        var lists: [[UInt32]] = []
        for source in EventSource.byCode {
            for field in ContextField.allCases {
                let isWanted = !options.isGeneric || source == .generic
                let paths = isWanted ? field.paths(in: source, timeField: options.timeField) : []
                lists.append(paths.map { tests.slot($0) })
            }
        }
        self.lists = lists
        operation = tests.slot("operation")
        databricksShape = (tests.slot("serviceName"), tests.slot("actionName"))
        cloudTrailShape = (tests.slot("eventSource"), tests.slot("eventName"))
        keySlots =
            options.isGeneric
            ? []
            : [
                databricksShape.1, databricksShape.0, cloudTrailShape.1, cloudTrailShape.0,
                operation,
            ]
    }

    func slots(_ field: ContextField, _ source: UInt8) -> [UInt32] {
        lists[Int(source) * ContextField.allCases.count + field.rawValue]
    }
}
