import CWarden
import WardenDomain

/// The expressions rules may use: RE2's.
public enum RegexSyntax {
    /// Why RE2 refuses a pattern, in its own words; nil where it takes it.
    @Sendable public static func problem(in pattern: String) -> String? {
        do {
            tw_regex_free(try compile(pattern))
            return nil
        } catch {
            return error.message
        }
    }

    /// The compiled pattern; the caller frees it with `tw_regex_free`.
    static func compile(_ pattern: String) throws(WardenError) -> OpaquePointer {
        var pattern = pattern
        var message = [CChar](repeating: 0, count: 512)
        let length = pattern.utf8.count
        let compiled = pattern.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                tw_regex_compile(text.baseAddress, length, &message, message.count)
            }
        }
        guard let compiled else {
            let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw WardenError(
                code: "engine.invalid-regex",
                object: pattern,
                text,
                hint: "write the expression in RE2 syntax: no look-around, no back references"
            )
        }
        return compiled
    }
}
