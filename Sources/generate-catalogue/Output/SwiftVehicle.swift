import WardenCatalogue

/// Writes files of the catalogue as Swift: raw string literals, the form that compiles fastest by far.
enum SwiftVehicle {
    static let folder = "Sources/WardenCatalogue/Generated"

    /// One Swift file an area for the rules, one for their examples, and the list.
    static func rules(_ files: [CatalogueFile]) -> [(path: String, text: String)] {
        let areas = Dictionary(grouping: files) { String($0.name.prefix { $0 != "/" }) }
        let names = areas.keys.sorted()
        var outputs: [(path: String, text: String)] = []
        for name in names {
            var rules = ""
            var examples = ""
            for file in areas[name] ?? [] {
                let parts = EmbeddedText.takeOutExamples(file.text)
                rules += EmbeddedText.fileMark + file.name + "\n" + parts.text
                examples += EmbeddedText.fileMark + file.name + "\n" + parts.examples
            }
            let type = camel(name)
            let text =
                head("Catalogue/rules/\(name)") + "extension GeneratedRules {\n"
                + literal("\(type.lowercasedFirst)Rules", rules) + "\n"
                + literal("\(type.lowercasedFirst)Examples", examples) + "}\n"
            outputs.append((path: "\(folder)/GeneratedRules+\(type).swift", text: text))
        }
        let list = names.map { camel($0).lowercasedFirst }
        let text =
            head("Catalogue/rules") + "enum GeneratedRules {\n"
            + "    static let digest = \"\(CatalogueDigest.of(files))\"\n"
            + array("rules", list.map { "\($0)Rules" }) + array("examples", list.map { "\($0)Examples" }) + "}\n"
        return [(path: "\(folder)/GeneratedRules.swift", text: text)] + outputs
    }

    static func detectors(_ detectors: [CatalogueFile], _ models: [CatalogueFile]) -> [(path: String, text: String)] {
        let text =
            head("Catalogue/detectors and Catalogue/models") + "enum GeneratedDetectors {\n"
            + "    static let digest = \"\(CatalogueDigest.of(detectors + models))\"\n"
            + array("detectors", detectors.isEmpty ? [] : ["detectorFiles"])
            + array("models", models.isEmpty ? [] : ["modelFiles"])
            + (detectors.isEmpty ? "" : "\n" + literal("detectorFiles", joined(detectors)))
            + (models.isEmpty ? "" : "\n" + literal("modelFiles", joined(models))) + "}\n"
        return [(path: "\(folder)/GeneratedDetectors.swift", text: text)]
    }

    private static func joined(_ files: [CatalogueFile]) -> String {
        files.map { EmbeddedText.fileMark + $0.name + "\n" + $0.text }.joined()
    }

    private static func head(_ source: String) -> String {
        "// Written by `make generate` from \(source). Do not edit.\n// swift-format-ignore-file\n\n"
    }

    private static func array(_ name: String, _ members: [String]) -> String {
        "    static let \(name): [StaticString] = [\(members.joined(separator: ", "))]\n"
    }

    /// As many number signs as no closing quote in the text has.
    private static func literal(_ name: String, _ text: String) -> String {
        var signs = "#"
        while text.contains("\"\"\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
        return "    static let \(name): StaticString = \(signs)\"\"\"\n\(text)\"\"\"\(signs)\n"
    }

    private static func camel(_ name: String) -> String {
        name.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
