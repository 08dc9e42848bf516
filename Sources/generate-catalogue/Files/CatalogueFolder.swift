import Foundation
import WardenCatalogue

/// The files of one folder of the catalogue.
enum CatalogueFolder {
    /// Files below `folder` with an ending, sorted by name; none where there is no folder.
    static func read(_ folder: URL, ending: String) throws -> [CatalogueFile] {
        let base = folder.standardizedFileURL.path + "/"
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var files: [CatalogueFile] = []
        for case let url as URL in walk where url.pathExtension == ending {
            let path = url.standardizedFileURL.path
            guard path.hasPrefix(base) else { continue }
            files.append(
                CatalogueFile(
                    name: String(path.dropFirst(base.count)),
                    text: try String(contentsOf: url, encoding: .utf8)
                )
            )
        }
        return files.sorted { $0.name < $1.name }
    }
}
