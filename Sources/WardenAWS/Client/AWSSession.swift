internal import Synchronization
public import WardenCloud

/// Who calls AWS, from where, and by which clock. Shared by all clients of one identity.
public final class AWSSession: Sendable {
    public let cloud: CloudClient
    public let source: any AWSCredentialSource
    /// For services that are asked in one region.
    public let region: String
    public let endpoints: AWSEndpoints
    /// Seconds that AWS' clock is ahead of this one's, once a refusal showed it.
    private let skew = Mutex<Int64>(0)
    /// Regions that buckets were found in.
    private let regions = Mutex<[String: String]>([:])

    public init(
        cloud: CloudClient,
        source: any AWSCredentialSource,
        region: String,
        endpoints: AWSEndpoints = AWSEndpoints()
    ) {
        self.cloud = cloud
        self.source = source
        self.region = region
        self.endpoints = endpoints
    }

    /// Where a bucket was found; nil = nothing said so yet.
    public func region(ofBucket name: String) -> String? { regions.withLock { $0[name] } }

    func learn(region: String, ofBucket name: String) { regions.withLock { $0[name] = region } }

    /// Seconds since the epoch by AWS' clock.
    var now: Int64 { cloud.time.now() / 1_000 + skew.withLock { $0 } }

    /// How far this machine's clock is from AWS', in seconds; 0 until a request was refused for it.
    public var clockSkew: Int64 { skew.withLock { $0 } }

    /// Learns AWS' time. True where it differs enough to explain a refusal.
    func learn(serverTime: Int64) -> Bool {
        let here = cloud.time.now() / 1_000
        return skew.withLock { skew in
            guard abs(here + skew - serverTime) > 60 else { return false }
            skew = serverTime - here
            return true
        }
    }
}

/// Gives the keys to sign with.
public protocol AWSCredentialSource: Sendable {
    /// Keys that are valid now.
    ///
    /// - Throws: `CloudGap` where there are none.
    func credentials() async throws -> AWSCredentials
    /// After a refusal for expiry: true where the next keys are new ones.
    func renew() async -> Bool
}

/// Keys that were given, and stay.
public struct FixedCredentials: AWSCredentialSource {
    private let value: AWSCredentials

    public init(_ value: AWSCredentials) { self.value = value }

    public func credentials() async throws -> AWSCredentials { value }

    public func renew() async -> Bool { false }
}
