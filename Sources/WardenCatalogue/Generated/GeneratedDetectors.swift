// Written by `make generate` from Catalogue/detectors and Catalogue/models. Do not edit.

enum GeneratedDetectors {
    static let digest = "0"
    static let detectors: [StaticString] = []
    static let models: [StaticString] = []
}
