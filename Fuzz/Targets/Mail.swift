import WardenAlerts

/// What a mail server answers: an answer has one code and an end, nothing in it can move a terminal's cursor, and what
/// was taken reads back as it was.
enum Mail {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        var reader = MailReply.Reader()
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let whole = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            switch taken(String(decoding: whole, as: UTF8.self), &reader) {
            case .success(nil): continue
            case .success(let reply?): try check(reply)
            case .failure(let fault):
                try claim(isPlain(fault.words), "what is no answer is shown with its control characters")
            }
            reader = MailReply.Reader()
        }
    }

    private static func taken(
        _ line: String,
        _ reader: inout MailReply.Reader
    ) -> Result<MailReply?, MailReply.Fault> {
        do throws(MailReply.Fault) {
            return .success(try reader.take(line))
        } catch {
            return .failure(error)
        }
    }

    private static func check(_ reply: MailReply) throws {
        try claim((200..<600).contains(reply.code), "an answer has the code \(reply.code)")
        try claim(reply.isLasting == (reply.code >= 500), "a refusal for good is tried again, or one for now is not")
        try claim((1...MailReply.mostLines).contains(reply.lines.count), "an answer has \(reply.lines.count) lines")
        try claim(reply.lines.allSatisfy(isPlain) && isPlain(reply.words), "an answer keeps its control characters")
        var again = MailReply.Reader()
        for (index, text) in reply.lines.enumerated() {
            let isLast = index == reply.lines.count - 1
            let read = taken("\(reply.code)\(isLast ? " " : "-")\(text)", &again)
            try claim(read == .success(isLast ? reply : nil), "an answer does not come back as it was")
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
}
