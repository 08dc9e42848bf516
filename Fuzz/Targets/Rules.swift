import WardenDomain
import WardenEngine
import WardenSigma

/// Sigma rules, correlations, filters and pipelines: any text gives rules or diagnostics with places in the text, and
/// the same text gives the same twice.
enum Rules {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let source = SigmaSource(name: "fuzz.yml", text: bytes.text)
        let loader = SigmaLoader(options: SigmaOptions(isLinting: true, validateRegex: RegexSyntax.problem(in:)))
        let first = loader.load([source])
        let lines =
            source.text.utf8.count { $0 == 10 || $0 == 13 } + source.text.unicodeScalars.count(where: isBreak) + 1
        for diagnostic in first.diagnostics {
            try claim(!diagnostic.message.isEmpty, "a diagnostic without text: \(diagnostic.code)")
            guard let place = diagnostic.location else { continue }
            try claim(place.line >= 1 && place.column >= 1, "\(diagnostic.code) stands at \(place)")
            try claim(place.line <= lines + 1, "\(diagnostic.code) stands at line \(place.line) of \(lines)")
        }
        let second = loader.load([source], pipelines: [source])
        let again = loader.load([source])
        try claim(again.diagnostics == first.diagnostics, "two readings give two lists of diagnostics")
        try claim(again.program.rules.count == first.program.rules.count, "two readings give two programs")
        try claim(second.program.rules.count <= first.program.rules.count, "a pipeline made rules")
    }

    /// Line breaks of YAML 1.1 that are no bytes 10 or 13.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
