internal import Foundation
public import WardenDomain
public import WardenEvidence

/// The files of a bundle that was unpacked.
public struct BundleFolder: BundleFiles {
    private let path: String

    public init(path: String) { self.path = path }

    public var names: [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        return all.filter { name in
            var status = stat()
            return stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }.sorted()
    }

    public func read(_ name: String) throws(WardenError) -> [UInt8]? { try FilePort.read(path + "/" + name) }
}
