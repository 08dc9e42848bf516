internal import ArgumentParser
internal import Foundation

/// `--color auto|always|never`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Colour only if the stream is a terminal, `NO_COLOR` is unset or empty, and `TERM` is not `dumb`.
    func isOn(
        terminal: Bool,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: terminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }
}

struct ColorOption: ParsableArguments {
    @Option(help: "Colour: auto, always or never.")
    var color = ColorChoice.auto
}
