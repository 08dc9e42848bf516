extension PolicyEvaluateReader {
    /// The flags that are on at some level; the most restrictive wins.
    mutating func publicAccessBlock(_ value: PolicyValue?) -> Set<String> {
        guard let value, value != .null else { return [] }
        guard case .object(let levels) = value else {
            problems.append("'blockPublicAccess' is not an object with 'account' and 'bucket'")
            return []
        }
        let known = ["blockpublicacls", "ignorepublicacls", "blockpublicpolicy", "restrictpublicbuckets"]
        var isOn: Set<String> = []
        for level in levels.keys.sorted() where levels[level] != .null {
            guard ["organization", "account", "bucket", "accessPoint"].contains(level),
                case .object(let flags)? = levels[level]
            else {
                problems.append("'blockPublicAccess.\(level)' is no level with flags; levels are account and bucket")
                continue
            }
            for (flag, value) in flags {
                let text = value.scalar?.lowercased() ?? ""
                guard known.contains(flag.lowercased()), ["true", "false"].contains(text) else {
                    problems.append("'blockPublicAccess.\(level).\(flag)' is no flag that is true or false")
                    continue
                }
                if text == "true" { isOn.insert(flag.lowercased()) }
            }
        }
        return isOn
    }
}
