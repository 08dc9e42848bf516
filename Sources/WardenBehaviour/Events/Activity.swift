/// One thing a principal did, as the model reads it. Texts are in clear; the model keeps hashes, and names only to
/// explain itself.
public struct Activity: Sendable, Hashable {
    /// Epoch milliseconds.
    public var time: Int64
    public var principal: String
    /// The audit service: `unityCatalog`, `s3.amazonaws.com`.
    public var service: String
    public var action: String
    /// What it was done to: a securable, a path, a bucket; empty where the event names nothing.
    public var resource: String
    public var address: String
    /// The user agent as logged.
    public var client: String
    public var workspace: String
    /// The provider refused it.
    public var isRefused: Bool
    /// Bytes or rows moved; 0 where the event does not say.
    public var volume: Double

    public init(
        time: Int64,
        principal: String,
        service: String,
        action: String,
        resource: String = "",
        address: String = "",
        client: String = "",
        workspace: String = "",
        isRefused: Bool = false,
        volume: Double = 0
    ) {
        self.time = time
        self.principal = principal
        self.service = service
        self.action = action
        self.resource = resource
        self.address = address
        self.client = client
        self.workspace = workspace
        self.isRefused = isRefused
        self.volume = volume
    }
}
