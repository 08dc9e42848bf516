/// Yes, no, or not known; joined so that what is not known only matters where it could change the answer.
enum Ternary: Sendable, Hashable {
    case yes, no, unknown

    init(_ value: Bool) { self = value ? .yes : .no }

    var negated: Ternary {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    static func && (left: Ternary, right: @autoclosure () -> Ternary) -> Ternary {
        if left == .no { return .no }
        let right = right()
        if right == .no { return .no }
        return left == .yes && right == .yes ? .yes : .unknown
    }

    static func || (left: Ternary, right: @autoclosure () -> Ternary) -> Ternary {
        if left == .yes { return .yes }
        let right = right()
        if right == .yes { return .yes }
        return left == .no && right == .no ? .no : .unknown
    }
}
