// Written by `make generate` from Catalogue/rules. Do not edit.

enum GeneratedRules {
    static let digest = "0"
    static let rules: [StaticString] = []
    static let examples: [StaticString] = []
}
