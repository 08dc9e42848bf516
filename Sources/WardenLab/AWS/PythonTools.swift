internal import Foundation
internal import WardenDomain

/// Where the lab finds Python with the emulators, and its own scripts.
struct PythonTools: Sendable {
    var python: String
    /// The folder with `aws.py`.
    var scripts: String

    /// - Parameter python: as named on the command line; else `TRAILWARDEN_LAB_PYTHON`, else `.venv` of the checkout.
    static func find(
        python: String?,
        environment: [String: String],
        executable: String,
        directory: String
    ) throws -> PythonTools {
        let roots =
            [environment["TRAILWARDEN_LAB_HOME"]].compactMap { $0 } + parents(of: directory) + parents(of: executable)
        guard let root = roots.first(where: { FileManager.default.fileExists(atPath: $0 + "/Lab/aws.py") }) else {
            throw WardenError(
                code: "lab.scripts",
                object: "Lab/aws.py",
                "not found from '\(directory)' upwards",
                hint: "run inside the checkout, or set TRAILWARDEN_LAB_HOME to it"
            )
        }
        let named = python ?? environment["TRAILWARDEN_LAB_PYTHON"]
        let candidates =
            named.map { [$0] } ?? [
                root + "/.venv/bin/python", (environment["TRAILWARDEN_TOOLS"] ?? "") + "/bin/python",
            ]
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw WardenError(
                code: "lab.python",
                object: candidates[0],
                "no Python with the AWS emulators there",
                hint:
                    "run Scripts/setup, or name one with --python that has Scripts/requirements-lab.txt installed; or start with --without-aws"
            )
        }
        return PythonTools(python: found, scripts: root + "/Lab")
    }

    private static func parents(of path: String) -> [String] {
        var result: [String] = []
        var url = URL(fileURLWithPath: path).standardizedFileURL
        while url.path != "/" {
            result.append(url.path)
            url.deleteLastPathComponent()
        }
        return result
    }
}
