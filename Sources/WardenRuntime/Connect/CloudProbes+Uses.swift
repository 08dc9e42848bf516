internal import WardenAWS
internal import WardenCloud

// What reading logs and changing things needs.
extension CloudProbes {
    /// Actions of one call to IAM's simulation.
    private static let actionsPerCall = 40

    /// Lists each log bucket and reads one byte of one object.
    func logs(_ session: AWSSession, _ sheet: inout ProbeSheet) async {
        guard !buckets.isEmpty else {
            for permission in CloudPermission.needed(for: .scan, from: .aws) where permission.capability == .objects {
                sheet.add(permission, .unknown, "no log bucket is known: name them under 'scope'")
            }
            return
        }
        for name in buckets { await log(S3Bucket(name), S3Client(session), &sheet) }
    }

    private func log(_ bucket: S3Bucket, _ s3: S3Client, _ sheet: inout ProbeSheet) async {
        var first: ObjectSummary?
        let end = await s3.eachObject(in: bucket, limit: 10) { page in
            first = page.first { $0.size > 0 }
            throw FirstPageSeen()
        }
        sheet.note(.listBucket, end.gap)
        guard let first else {
            return sheet.untried([.getObject, .decrypt], "no object to try it on")
        }
        let read = await s3.bytes(of: first.key, in: bucket, range: 0..<1)
        sheet.note(.getObject, read)
        if case .failure(let gap) = read, gap.message.contains("kms") {
            sheet.note(.decrypt, gap)
        } else {
            sheet.untried([.decrypt], "seen with the read of an object")
        }
    }

    /// Whether the credential may ask IAM's simulation, which `--for fix` rests on.
    func simulation(_ session: AWSSession, _ caller: CallerIdentity, _ sheet: inout ProbeSheet) async {
        guard let principal = Self.principal(caller.arn) else {
            return sheet.untried([.simulatePrincipalPolicy], "IAM simulates no root user")
        }
        let answer = await IAMClient(session).simulate(
            principal: principal,
            actions: [CloudPermission.listAllMyBuckets.name],
            resources: ["*"]
        )
        sheet.note(.simulatePrincipalPolicy, answer.gap)
    }

    /// Changes are not tried: IAM says what the identity may do.
    func changes(_ session: AWSSession, _ caller: CallerIdentity, _ sheet: inout ProbeSheet) async {
        let needed = CloudPermission.needed(for: .fix, from: .aws)
        guard let principal = Self.principal(caller.arn) else {
            for permission in needed {
                sheet.add(permission, .unknown, "the identity is the account's root, which IAM does not simulate")
            }
            return
        }
        let iam = IAMClient(await judge(of: caller.account) ?? session)
        for (target, group) in Dictionary(grouping: needed, by: \.target).sorted(by: {
            $0.key.rawValue < $1.key.rawValue
        }) {
            let resources = simulated(target, caller, region: session.region)
            guard !resources.isEmpty else {
                for permission in group {
                    sheet.add(permission, .unknown, "no log bucket is known: name them under 'scope'")
                }
                continue
            }
            for start in stride(from: 0, to: group.count, by: Self.actionsPerCall) {
                let part = Array(group[start..<min(start + Self.actionsPerCall, group.count)])
                let answer = await iam.simulate(principal: principal, actions: part.map(\.name), resources: resources)
                for permission in part { judge(permission, answer, &sheet) }
            }
        }
    }

    /// What IAM is asked about: a policy for keys or buckets says nothing of `*`.
    private func simulated(_ target: CloudPermission.Target, _ caller: CallerIdentity, region: String) -> [String] {
        let partition = caller.arn.split(separator: ":").dropFirst().first.map(String.init) ?? "aws"
        switch target {
        case .bucket: return buckets.map { "arn:\(partition):s3:::\($0)" }
        case .object: return buckets.map { "arn:\(partition):s3:::\($0)/sample" }
        case .key: return ["arn:\(partition):kms:\(region):\(caller.account):key/00000000-0000-0000-0000-000000000000"]
        default: return ["*"]
        }
    }

    private func judge(_ permission: CloudPermission, _ answer: Listing<SimulationResult>, _ sheet: inout ProbeSheet) {
        let results = answer.elements.filter { $0.action == permission.name }
        if let refused = results.first(where: { $0.decision != "allowed" }) {
            let place = refused.resource ?? "*"
            sheet.add(permission, .missing, "IAM's simulation says \(refused.decision) on \(place)")
        } else if let gap = answer.gap {
            sheet.add(permission, .unknown, gap.description)
        } else if results.isEmpty {
            sheet.add(permission, .unknown, "IAM's simulation does not speak of it")
        } else {
            sheet.add(permission, .held, "")
        }
    }

    /// The credential for reading posture in the same account.
    private func judge(of account: String) async -> AWSSession? {
        for session in judges {
            if case .success(let identity) = await STSClient(session).callerIdentity(), identity.account == account {
                return session
            }
        }
        return nil
    }

    /// The ARN by which IAM knows an identity: of a session, its role; nil for the account's root.
    private static func principal(_ arn: String) -> String? {
        if arn.hasSuffix(":root") { return nil }
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[2] == "sts", parts[5].hasPrefix("assumed-role/") else { return arn }
        let words = parts[5].split(separator: "/")
        return words.count > 1 ? "arn:\(parts[1]):iam::\(parts[4]):role/\(words[1])" : arn
    }
}
