internal import WardenDomain

/// Columns that text takes in a terminal.
///
/// Source: Unicode East Asian Width (UAX #11), classes W and F as two columns; marks as none. Text is expected to have
/// passed ``SafeText`` first.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        let bytes = text.utf8
        if !bytes.contains(where: { $0 > 0x7e }) { return bytes.count }
        return text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        return isWide(scalar.value) ? 2 : 1
    }

    /// The blocks of class W and F; within them the few narrow or unassigned points count as wide too, which only
    /// leaves a line shorter than it could be.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115f, 0x2329...0x232a, 0x2e80...0x303e, 0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f,
            0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6,
            0x16fe0...0x18dff, 0x1aff0...0x1b2ff, 0x1d300...0x1d376, 0x1f200...0x1f265, 0x20000...0x3fffd:
            true
        default: false
        }
    }
}
