internal import WardenPolicy

/// Resources that stand for what a principal may make with an action: one for each pattern of its policies, so that
/// `lambda:CreateFunction` on `function:team-*` is not taken for no right to make functions.
enum SampleResources {
    private static let maximum = 8

    static func arns(for action: String, account: String?, _ documents: [PolicyDocument]) -> [String] {
        guard let service = action.split(separator: ":").first.map(String.init) else { return [] }
        var found: [String] = []
        let statements = documents.flatMap(\.statements).filter { $0.effect == .allow && $0.action.covers(action) }
        for statement in statements {
            guard let resource = statement.resource, !resource.isNegated else { continue }
            for pattern in resource.patterns where found.count < maximum {
                guard let arn = sample(pattern, service, account), !found.contains(arn) else { continue }
                found.append(arn)
            }
        }
        return found
    }

    /// nil where the pattern is of another service, or of a thing that instances are made from and not of instances.
    private static func sample(_ pattern: String, _ service: String, _ account: String?) -> String? {
        // AWS completes an ARN that ends early with wildcards.
        let colons = pattern.utf8.count { $0 == UInt8(ascii: ":") }
        let whole = pattern + String(repeating: ":*", count: max(0, 5 - colons))
        guard !pattern.contains("${"), var arn = ARN(whole), arn.service == service else { return nil }
        if service == "ec2", !["*", "instance/"].contains(where: { arn.resource.hasPrefix($0) }) { return nil }
        arn.region = arn.region.replacing("*", with: "us-east-1")
        arn.account = arn.account == "*" ? account ?? "" : arn.account
        let parts = ["arn", arn.partition, arn.service, arn.region, arn.account, arn.resource]
        return parts.joined(separator: ":").replacing("*", with: "sample").replacing("?", with: "x")
    }
}
