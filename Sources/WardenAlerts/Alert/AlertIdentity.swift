internal import Crypto
internal import WardenDomain

/// Makes the identities of alerts and of what is sent about them.
///
/// Identities are hashes of stable fields, length-prefixed, so no two lists of fields share one.
public enum AlertIdentity {
    /// `a1-` and 32 hexadecimal digits.
    ///
    /// - Parameter window: the number of the window of event time; nil where the alert stands for itself.
    public static func of(kind: Alert.Kind, rule: String, subject: String, window: Int64?) -> String {
        "a1-" + digest([kind.rawValue, rule, subject, window.map(String.init) ?? "-"])
    }

    /// The window that a time falls into, so that the same events give the same windows in any order.
    ///
    /// - Parameter length: milliseconds, above 0.
    public static func window(of time: Int64?, length: Int64) -> Int64 {
        guard let time else { return Int64.min }
        return time >= 0 ? time / length : -((-time + length - 1) / length)
    }

    /// The key under which receivers know a delivery again: the same for every attempt.
    public static func delivery(sink: String, alert: String, reason: String) -> String {
        "d1-" + digest([sink, alert, reason])
    }

    static func digest(_ fields: [String]) -> String {
        var hash = SHA256()
        for field in fields {
            let bytes = Array(field.utf8)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        return Hexadecimal.text(hash.finalize().prefix(16))
    }
}
