import WardenCatalogue
import WardenContent
import WardenDomain

/// Checks the detectors of the catalogue: every file is read strictly and compiles. Their examples are run by the
/// tests of WardenContent.
enum DetectorCheck {
    static func run(_ files: [CatalogueFile]) throws {
        var problems = ProblemList()
        var detectors: [Detector] = []
        for file in files {
            let (loaded, diagnostics) = DetectorLoader.load(file.text, file: file.name)
            detectors += loaded
            problems.add(diagnostics)
        }
        problems.add(ContentEngine.compile(detectors).diagnostics)
        try problems.throwIfAny("Catalogue/detectors")
    }
}
