import WardenDomain
import WardenYAML

/// YAML: any text gives documents and diagnostics with places, within the limits that keep aliases from growing.
enum YAMLTexts {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let stream = YAMLReader.read(bytes.text, file: "fuzz.yml")
        for diagnostic in stream.diagnostics {
            try claim(!diagnostic.message.isEmpty, "a diagnostic without text")
            let place = diagnostic.location
            try claim((place?.line ?? 1) >= 1 && (place?.column ?? 1) >= 1, "\(diagnostic.code) stands nowhere")
        }
    }
}
