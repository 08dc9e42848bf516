/// Text that came from a log, made safe to show to a person.
///
/// Logs hold what attackers wrote. Control characters could drive the terminal, bidirectional overrides could turn a
/// line round, invisible characters could hide a name: each becomes a visible escape, `\x1b` or `\u{202E}`.
public enum SafeText {
    /// At most this many combining marks stay on one character; more would draw over the neighbouring lines.
    private static let maximumMarks = 3

    /// `text` with every character that does not simply show replaced by a visible escape.
    ///
    /// - Parameter ascii: whether to escape everything outside ASCII too.
    public static func neutralised(_ text: String, ascii: Bool = false) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7e }) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var marks = maximumMarks
        for scalar in text.unicodeScalars {
            if isMark(scalar) {
                marks += 1
                if ascii || marks > maximumMarks || isVariationSelector(scalar) {
                    result += escape(scalar)
                } else {
                    result.unicodeScalars.append(scalar)
                }
                continue
            }
            if mustEscape(scalar) || (ascii && !scalar.isASCII) {
                result += escape(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
            marks = 0
        }
        return result
    }

    /// Whether a scalar does something else than show, so that no output may carry it raw.
    public static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: break
        }
        switch scalar.value {
        // Fillers: letters by category, blank on screen.
        case 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800: return true
        default: return isVariationSelector(scalar)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xfe00...0xfe0f).contains(scalar.value) || (0xe0100...0xe01ef).contains(scalar.value)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: break
        }
        let digits = String(scalar.value, radix: 16)
        if scalar.value < 0x80 { return "\\x" + (digits.count < 2 ? "0" : "") + digits }
        return "\\u{" + digits.uppercased() + "}"
    }
}
