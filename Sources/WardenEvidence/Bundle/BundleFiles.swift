/// The files of a bundle, packed or not.
public protocol BundleFiles: LogFiles {
    /// All of them, sorted.
    var names: [String] { get }
}
