import CWarden

/// Regular expressions through RE2, compiled anew for each call.
public enum RegexSearch {
    /// True when the pattern occurs in the text; false for a pattern that cannot be compiled.
    @Sendable public static func find(_ pattern: String, _ text: String) -> Bool {
        guard case .success(let regex) = compile(pattern) else { return false }
        defer { tw_regex_free(regex) }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { tw_regex_search(regex, $0.baseAddress, $0.count) }
    }

    /// nil where the pattern can be compiled.
    @Sendable public static func problem(_ pattern: String) -> String? {
        switch compile(pattern) {
        case .success(let regex):
            tw_regex_free(regex)
            return nil
        case .failure(let failure):
            return failure.message
        }
    }

    private struct Failure: Error { var message: String }

    private static func compile(_ pattern: String) -> Result<OpaquePointer, Failure> {
        var message = [CChar](repeating: 0, count: 256)
        let bytes = pattern.utf8.map { CChar(bitPattern: $0) }
        let regex = tw_regex_compile(bytes, bytes.count, &message, message.count)
        if let regex { return .success(regex) }
        let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return .failure(Failure(message: String(decoding: text, as: UTF8.self)))
    }
}
