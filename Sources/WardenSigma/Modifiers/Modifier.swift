/// The value and list modifiers of Sigma 2.1; aliases are folded into one case.
enum Modifier: Hashable {
    case contains, startsWith, endsWith
    case all, exists, cased, neq
    case regex
    /// `i`, `m` or `s`.
    case flag(Character)
    case cidr
    case base64, base64Offset
    case wide(TextEncoding)
    case windash
    case compare(NumericOperator)
    case timePart(TimePart)
    case fieldReference
    case expand

    /// The modifier of that name, as written after a `|`.
    init?(_ name: String) {
        guard let found = Self.byName[name] else { return nil }
        self = found
    }

    static let byName: [String: Modifier] = [
        "contains": .contains, "startswith": .startsWith, "endswith": .endsWith,
        "all": .all, "exists": .exists, "cased": .cased, "neq": .neq,
        "re": .regex, "i": .flag("i"), "ignorecase": .flag("i"), "m": .flag("m"), "multiline": .flag("m"),
        "s": .flag("s"), "dotall": .flag("s"),
        "cidr": .cidr, "base64": .base64, "base64offset": .base64Offset,
        "wide": .wide(.littleEndian), "utf16le": .wide(.littleEndian), "utf16be": .wide(.bigEndian),
        "utf16": .wide(.marked), "windash": .windash,
        "lt": .compare(.lt), "lte": .compare(.lte), "gt": .compare(.gt), "gte": .compare(.gte),
        "minute": .timePart(.minute), "hour": .timePart(.hour), "day": .timePart(.day), "week": .timePart(.week),
        "month": .timePart(.month), "year": .timePart(.year),
        "fieldref": .fieldReference, "expand": .expand,
    ]

    static let names: [String] = byName.keys.sorted()

    /// What kind of test the modifier asks for; an item may ask for one.
    var isOperator: Bool {
        switch self {
        case .contains, .startsWith, .endsWith, .exists, .regex, .cidr, .compare, .timePart, .fieldReference: true
        default: false
        }
    }

    var isAffix: Bool { self == .contains || self == .startsWith || self == .endsWith }

    /// Acts on the item, not on its values.
    var isListModifier: Bool { self == .all || self == .neq }
}
