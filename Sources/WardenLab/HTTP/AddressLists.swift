/// Evaluates IP access lists: a match in a BLOCK list refuses; with any ALLOW list only its matches pass.
enum AddressLists {
    static func areEnforced(_ state: HostState, _ host: Host) -> Bool {
        switch host {
        case .account: state.settings["acct_ip_acl_enable"]?["acct_ip_acl_enable"]?["value"]?.flag == true
        case .workspace: state.conf["enableIpAccessLists"] == "true"
        }
    }

    static func allow(_ address: String, _ lists: [JSON]) -> Bool {
        let active = lists.filter { $0["enabled"]?.flag != false }
        func matches(_ kind: String) -> Bool {
            active.contains { list in
                list["list_type"]?.text == kind
                    && (list["ip_addresses"]?.elements ?? []).contains { contains($0.text ?? "", address) }
            }
        }
        if matches("BLOCK") { return false }
        return !active.contains { $0["list_type"]?.text == "ALLOW" } || matches("ALLOW")
    }

    /// Whether an IPv4 address or range holds an address.
    static func contains(_ range: String, _ address: String) -> Bool {
        let parts = range.split(separator: "/")
        guard let first = parts.first, let base = number(String(first)), let value = number(address) else {
            return range == address
        }
        guard parts.count == 2 else { return base == value }
        guard let bits = Int(parts[1]), (0...32).contains(bits) else { return false }
        let mask: UInt32 = bits == 0 ? 0 : ~UInt32(0) << UInt32(32 - bits)
        return base & mask == value & mask
    }

    static func isValid(_ range: String) -> Bool {
        let parts = range.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return false }
        if parts.count == 2, !(Int(parts[1]).map { (0...128).contains($0) } ?? false) { return false }
        return number(String(first)) != nil || first.contains(":")
    }

    private static func number(_ text: String) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count == 4 else { return nil }
        var result: UInt32 = 0
        for part in parts {
            guard let part else { return nil }
            result = result << 8 | UInt32(part)
        }
        return result
    }
}
