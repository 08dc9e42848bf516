public import WardenDomain

/// What is asked of a new delivery.
public struct DeliveryWish: Sendable, Hashable {
    public var bucket: String
    public var prefix: String
    /// ARN, `create`, or nil for the bucket's default.
    public var key: String?
    public var retentionDays: Int64
    /// `governance`, `compliance` or nil.
    public var lock: String?
    /// The account of AWS that keeps the archive; nil = the only one that is configured.
    public var archiveAccount: String?

    public init(
        bucket: String,
        prefix: String,
        key: String?,
        retentionDays: Int64,
        lock: String?,
        archiveAccount: String?
    ) {
        self.bucket = bucket
        self.prefix = prefix
        self.key = key
        self.retentionDays = retentionDays
        self.lock = lock
        self.archiveAccount = archiveAccount
    }

    /// What the action `delivery.configure` is asked for.
    ///
    /// - Throws: `remedy.argument`.
    public init(_ arguments: ActionArguments) throws(WardenError) {
        let destination = try arguments.need("destination")
        let name = destination.hasPrefix("s3://") ? String(destination.dropFirst(5)) : destination
        guard Self.isBucket(name) else {
            throw WardenError(
                code: "remedy.argument",
                object: "destination",
                "'\(destination)' is no bucket",
                hint: "give s3:// and its name; a prefix in it is 'prefix'"
            )
        }
        let lock = arguments["lock"]
        guard lock == nil || lock == "governance" || lock == "compliance" else {
            throw WardenError(
                code: "remedy.argument",
                object: "lock",
                "'\(lock ?? "")' is no mode of Object Lock",
                hint: "give governance or compliance"
            )
        }
        self.init(
            bucket: name,
            prefix: arguments["prefix"] ?? "",
            key: arguments["kms_key"],
            retentionDays: try arguments.number("days", default: 400),
            lock: lock,
            archiveAccount: arguments["aws_account"]
        )
    }

    /// Whether S3 takes it for the name of a bucket.
    public static func isBucket(_ name: String) -> Bool {
        (3...63).contains(name.count)
            && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || $0 == ".") }
    }

    /// The delivery in full.
    public func blueprint(in estate: DeliveryEstate) -> DeliveryBlueprint {
        var print = DeliveryBlueprint(
            bucket: bucket,
            prefix: prefix,
            region: estate.region,
            awsAccount: estate.awsAccount,
            databricksAccount: estate.databricksAccount
        )
        print.retentionDays = retentionDays
        print.lock = lock?.uppercased()
        print.key = key.map { $0 == "create" ? .create : .existing($0) } ?? .none
        print.trail = estate.trail
        print.readers = estate.readers
        print.workspaces = estate.workspaces
        print.metastores = estate.metastores
        return print
    }
}
