import Foundation
import WardenCatalogue
import WardenDomain

/// Checks `Catalogue/` and writes what is made from it. Run by `make generate` in the root of the repository;
/// `--check` writes nothing and fails where something is out of date.
@main
struct GenerateCatalogue {
    static func main() {
        let isCheck = CommandLine.arguments.dropFirst().contains("--check")
        do {
            let root = URL(filePath: FileManager.default.currentDirectoryPath)
            let outputs = try make(root)
            try isCheck ? check(outputs, root) : write(outputs, root)
        } catch let error as WardenError {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        }
    }

    /// All outputs by path below the root; throws after printing every problem found.
    private static func make(_ root: URL) throws -> [(path: String, text: String)] {
        let catalogue = root.appending(path: "Catalogue")
        let rules = try CatalogueFolder.read(catalogue.appending(path: "rules"), ending: "yml")
        let detectors = try CatalogueFolder.read(catalogue.appending(path: "detectors"), ending: "yaml")
        let models = try CatalogueFolder.read(catalogue.appending(path: "models"), ending: "json")
        guard !rules.isEmpty else {
            throw WardenError(
                code: "catalogue.missing",
                object: "Catalogue/rules",
                "no rule files",
                hint: "run 'make generate' in the root of the repository"
            )
        }
        let pack = try RulePack.check(rules)
        try DetectorCheck.run(detectors)
        return
            SwiftVehicle.rules(rules)
            + SwiftVehicle.detectors(detectors, models)
            + [(path: "docs/rules.md", text: RuleReference.render(pack, digest: CatalogueDigest.of(rules)))]
    }

    private static func write(_ outputs: [(path: String, text: String)], _ root: URL) throws {
        let generated = root.appending(path: SwiftVehicle.folder)
        let kept = Set(outputs.map(\.path))
        for name in try FileManager.default.contentsOfDirectory(atPath: generated.path)
        where !kept.contains("\(SwiftVehicle.folder)/\(name)") {
            try FileManager.default.removeItem(at: generated.appending(path: name))
        }
        var changed = 0
        for output in outputs {
            let url = root.appending(path: output.path)
            if let old = try? String(contentsOf: url, encoding: .utf8), old == output.text { continue }
            try output.text.write(to: url, atomically: true, encoding: .utf8)
            changed += 1
        }
        print("generate-catalogue: \(outputs.count) files, \(changed) written")
    }

    private static func check(_ outputs: [(path: String, text: String)], _ root: URL) throws {
        for output in outputs {
            let old = try? String(contentsOf: root.appending(path: output.path), encoding: .utf8)
            guard old == output.text else {
                throw WardenError(
                    code: "catalogue.stale",
                    object: output.path,
                    "out of date",
                    hint: "run 'make generate' and commit what it writes"
                )
            }
        }
        print("generate-catalogue: \(outputs.count) files up to date")
    }
}
