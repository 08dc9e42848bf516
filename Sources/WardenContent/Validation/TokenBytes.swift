/// Questions about single ASCII bytes.
extension UInt8 {
    var isDigit: Bool { self &- 48 < 10 }
    var isUpper: Bool { self &- 65 < 26 }
    var isLower: Bool { self &- 97 < 26 }
    var isLetter: Bool { (self | 0x20) &- 97 < 26 }
    var isAlphanumeric: Bool { isDigit || isLetter }
    /// Letter, digit or underscore.
    var isWord: Bool { isAlphanumeric || self == 95 }
    var isHexadecimal: Bool { isDigit || (self | 0x20) &- 97 < 6 }
    var isSpace: Bool { self == 32 || self &- 9 < 5 }
    /// ASCII lower case of letters, everything else as it is.
    var lowered: UInt8 { isUpper ? self | 0x20 : self }

    /// 0...15 of a hexadecimal digit, or 255.
    var hexadecimalValue: UInt8 {
        if isDigit { return self - 48 }
        let letter = (self | 0x20) &- 97
        return letter < 6 ? letter + 10 : 255
    }

    init(ascii scalar: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: scalar.value) }
}
