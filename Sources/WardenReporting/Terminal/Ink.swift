import WardenDomain

/// The ways text is emphasised, by meaning. Colours are the terminal's own sixteen, so that its theme decides.
enum Ink: Hashable {
    case plain, strong, faint, heading, accent, good, warning
    case severity(Severity)
    case badge(Severity)

    /// The SGR parameters that switch the ink on; empty for plain text.
    var codes: String {
        switch self {
        case .plain: ""
        case .strong: "1"
        case .faint: "2"
        case .heading: "1;36"
        case .accent: "36"
        case .good: "1;32"
        case .warning: "33"
        case .severity(.critical): "1;31"
        case .severity(.high): "31"
        case .severity(.medium): "33"
        case .severity(.low): "34"
        case .severity(.informational): "2"
        case .badge(.critical): "1;97;41"
        case .badge(.high): "1;31;7"
        case .badge(.medium): "33;7"
        case .badge(.low): "34;7"
        case .badge(.informational): "2;7"
        }
    }
}
