/// How large an estate is.
public enum LabSize: String, Sendable, CaseIterable {
    case small, medium, large
}

/// What `trailwarden lab up` was asked for.
public struct LabOptions: Sendable {
    public var seed: UInt64 = 1
    public var size = LabSize.small
    /// An account with one administrator and one workspace, and nothing else.
    public var isEmpty = false
    /// First of consecutive ports; nil for free ones.
    public var port: Int?
    /// Where the profile, logs and the process id go.
    public var state: String
    /// Python with the AWS emulators; nil to look for it.
    public var python: String?
    /// Starts ministack and moto and fills them.
    public var startsAWS = true
    /// A file for every exchange with the Databricks emulator.
    public var recording: String?
    /// Seconds between two rounds of log delivery.
    public var deliveryInterval: Int = 5
    /// Rows of a page whose size the caller leaves to the server.
    public var pageSize = 100

    public init(state: String) { self.state = state }
}
