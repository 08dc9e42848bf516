internal import Foundation
internal import WardenCloud

/// The file that stands for what was judged: a finding about an estate stands in no line of code, and tools that show
/// findings in a repository want a file of it.
public enum AssessedFile {
    /// URI relative to the working directory, which is the root of the repository in a pipeline; a file outside of it has
    /// an absolute one.
    ///
    /// - Parameters:
    ///   - plan: path of the Terraform plan that was judged; nil = the estate, which the configuration names.
    ///   - configuration: its path; nil = where `Connector.load` looks.
    ///   - directory: the working directory; nil = of this process.
    public static func uri(plan: String?, configuration: String?, directory: String? = nil) -> String {
        let root = real(directory ?? FileManager.default.currentDirectoryPath, in: nil)
        let file = real(plan ?? Connector.file(configuration), in: root)
        guard file.hasPrefix(root + "/") else { return "file://" + PercentEncoding.path(file) }
        return PercentEncoding.path(String(file.dropFirst(root.count + 1)))
    }

    /// Without links: code scanning shows nothing at the path of one.
    private static func real(_ path: String, in directory: String?) -> String {
        let base = directory.map { URL(fileURLWithPath: $0, isDirectory: true) }
        return URL(fileURLWithPath: path, relativeTo: base).absoluteURL.standardizedFileURL.resolvingSymlinksInPath()
            .path
    }
}
