import CWarden
import WardenDomain
import WardenSigma

/// What the engine found out about one event besides its rules.
struct EventOutcome: BitwiseCopyable {
    /// Epoch milliseconds; `noTime` where the event holds none.
    var time = noTime
    var source: UInt8
    var isIncluded = true
    /// By context field: index of its value in the batch, or `TW_NONE`.
    var fields = InlineArray<9, UInt32>(repeating: UInt32(TW_NONE))

    static let noTime = Int64.min

    init(source: UInt8) { self.source = source }

    @inline(__always)
    func value(_ field: ContextField, _ batch: tw_batch) -> UnsafeMutablePointer<tw_value>? {
        let place = fields[field.rawValue]
        return place == TW_NONE ? nil : batch.values + Int(place)
    }
}

/// Pointers into a worker's memory: valid while the worker's `process` call runs.
struct BatchStorage {
    let batch: tw_batch
    let outcomes: UnsafePointer<EventOutcome>
    let hits: UnsafePointer<RawHit>
    let hitCount: Int
    let program: CompiledProgram

    /// The value of a context field; nil where the event has none.
    @inline(__always)
    func value(_ event: Int, _ field: ContextField) -> UnsafeMutablePointer<tw_value>? {
        outcomes[event].value(field, batch)
    }

    /// Text of the first scalar of a slot, empty text included; nil where it is missing or null.
    func scalar(_ event: Int, _ slot: UInt32) -> String? {
        var value = head(event, slot)
        while let found = value {
            if found.pointee.type <= UInt8(TW_TYPE_BOOLEAN) { return string(found) }
            value = next(found)
        }
        return nil
    }

    /// Texts of all scalars of a slot as `CapturedText`; nil where there are none.
    func scalars(_ event: Int, _ slot: UInt32) -> String? {
        var values: [String] = []
        var value = head(event, slot)
        while let found = value {
            if found.pointee.type <= UInt8(TW_TYPE_BOOLEAN) { values.append(string(found)) }
            value = next(found)
        }
        return CapturedText.join(values)
    }

    func string(_ value: UnsafeMutablePointer<tw_value>) -> String {
        String(
            decoding: UnsafeBufferPointer(start: value.pointee.text, count: Int(value.pointee.length)),
            as: UTF8.self
        )
    }

    private func head(_ event: Int, _ slot: UInt32) -> UnsafeMutablePointer<tw_value>? {
        let record = batch.events[event]
        let values = batch.values + Int(record.firstValue)
        for index in 0..<Int(record.valueCount) where values[index].slot == slot && values[index].isFirst {
            return values + index
        }
        return nil
    }

    private func next(_ value: UnsafeMutablePointer<tw_value>) -> UnsafeMutablePointer<tw_value>? {
        value.pointee.next == TW_NONE ? nil : batch.values + Int(value.pointee.next)
    }
}
