internal import WardenDomain

/// What a mail server answers, one or more lines (RFC 5321, 4.2).
public struct MailReply: Sendable, Hashable {
    /// Why lines are no answer.
    public enum Fault: Error, Sendable, Hashable {
        case noReply(String)
        case otherCode(String)
        case noEnd

        /// In words; what the server sent is cut short and holds no control characters.
        public var words: String {
            switch self {
            case .noReply(let line): "an answer that is no SMTP: '\(line.prefix(80))'"
            case .otherCode(let line): "an answer that changes its code: '\(line.prefix(80))'"
            case .noEnd: "an answer without an end"
            }
        }
    }

    /// Takes the lines of one answer as they come.
    public struct Reader: Sendable {
        private var code: Int?
        private var lines: [String] = []

        public init() {}

        /// - Parameter line: without its end.
        /// - Returns: the answer with its last line, else nil.
        public mutating func take(_ line: String) throws(Fault) -> MailReply? {
            let shown = SafeText.neutralised(line)
            let bytes = Array(line.utf8)
            guard bytes.count >= 3, bytes.prefix(3).allSatisfy({ (48...57).contains($0) }),
                let code = Int(line.prefix(3)), (200..<600).contains(code),
                bytes.count == 3 || bytes[3] == UInt8(ascii: " ") || bytes[3] == UInt8(ascii: "-")
            else { throw .noReply(shown) }
            guard self.code == nil || self.code == code else { throw .otherCode(shown) }
            guard lines.count < MailReply.mostLines else { throw .noEnd }
            self.code = code
            lines.append(String(shown.dropFirst(4)))
            return bytes.count > 3 && bytes[3] == UInt8(ascii: "-") ? nil : MailReply(code: code, lines: lines)
        }
    }

    /// No server says more to one command.
    public static let mostLines = 100

    /// 200 to 599.
    public let code: Int
    /// Without their codes; one at least.
    public let lines: [String]

    /// The server will refuse it the next time, too.
    public var isLasting: Bool { code >= 500 }

    /// The last line with its code.
    public var words: String { lines.last.map { $0.isEmpty ? "\(code)" : "\(code) \($0)" } ?? "\(code)" }
}
