import Foundation
import WardenCatalogue

/// The hand-written files in this checkout.
enum CatalogueFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Files below a folder of `Catalogue/` with an ending, sorted by name.
    static func read(_ folder: String, ending: String) throws -> [CatalogueFile] {
        let base = root.appending(path: "Catalogue/\(folder)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        return try names.filter { $0.hasSuffix(".\(ending)") }.sorted().map {
            CatalogueFile(name: $0, text: try String(contentsOf: base.appending(path: $0), encoding: .utf8))
        }
    }
}
