/// Confirms international bank account numbers.
enum AccountScan {
    static func confirm(_ start: Int, _ view: TextView, _ encoded: EncodedPlace?, _ scanner: inout ContentScanner) {
        let detector = Int(scanner.program.account)
        guard detector >= 0, let end = AccountNumber.end(in: view.text, from: start) else { return }
        guard TokenEdges.isStart(view.text, start), TokenEdges.isEnd(view.text, end) else { return }
        let value = view.text.slice(start + 4, end)
        guard value.contains(where: { $0.isDigit && $0 != value[0] }) else { return }
        let firstNote = scanner.notes.count
        scanner.notes.append(Note(.checksumValid))
        scanner.notes.append(Note(.country, Note.pack(view.text[start], view.text[start + 1])))
        scanner.record(
            detector,
            start,
            end,
            field: view.field(at: start),
            confidence: scanner.records[detector].confidence.checked,
            firstNote: firstNote,
            view,
            encoded
        )
    }
}
