import WardenContent
import WardenDomain

/// Detector files: any text gives detectors that compile, or diagnostics.
enum Detectors {
    static func read(_ bytes: UnsafeRawBufferPointer) {
        let loaded = DetectorLoader.load(bytes.text, file: "fuzz.yml")
        // Patterns of several kilobytes take seconds to compile and are nobody's idea of a detector.
        guard !loaded.detectors.isEmpty, bytes.count < 2_000 else { return }
        _ = ContentEngine.compile(loaded.detectors)
    }
}
