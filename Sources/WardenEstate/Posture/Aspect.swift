/// What can be asked about an asset: `s3.policy`. The part before the dot is the service that answers.
///
/// The document of an aspect is the provider's answer with the provider's member names; for services that answer in XML it
/// is the same tree as JSON, lists as arrays (botocore's shape). Which asset an aspect belongs to stands with it.
public struct Aspect: RawRepresentable, Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ name: String) { rawValue = name }

    public var description: String { rawValue }

    public static func < (left: Aspect, right: Aspect) -> Bool { left.rawValue < right.rawValue }
}
