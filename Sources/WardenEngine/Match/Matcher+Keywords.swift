import CWarden

/// Tests without a field: any scalar of the event.
extension Matcher {
    func decideKeyword(_ record: TestRecord) -> Bool {
        holdsAnywhere(
            record,
            text: batch.text.map { $0 + Int(event.textStart) },
            length: Int(event.textLength),
            fields: batch.fields.map { $0 + Int(event.firstField) },
            count: Int(event.fieldCount),
            start: event.textStart
        )
            || holdsAnywhere(
                record,
                text: batch.rest.map { $0 + Int(event.restStart) },
                length: Int(event.restLength),
                fields: batch.restFields.map { $0 + Int(event.firstRestField) },
                count: Int(event.restFieldCount),
                start: event.restStart
            )
    }

    private func holdsAnywhere(
        _ record: TestRecord,
        text: UnsafePointer<UInt8>?,
        length: Int,
        fields: UnsafePointer<tw_field>?,
        count: Int,
        start: UInt32
    ) -> Bool {
        guard let text, let fields, count > 0 else { return false }
        if record.kind == .contains, record.isCased {
            let literal = literals + Int(record.first)
            if tw_find(literal, text, length) < 0 { return false }
        }
        for index in 0..<count {
            let field = fields[index]
            var value = tw_value()
            value.text = text + Int(field.start - start)
            value.length = field.length
            value.type = UInt8(field.type)
            value.next = TW_NONE
            value.folded = TW_NONE
            if withUnsafeMutablePointer(to: &value, { holds(record, $0) }) { return true }
        }
        return false
    }
}
