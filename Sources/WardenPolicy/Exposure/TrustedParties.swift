/// Outside parties the owner has declared: they are not listed as cross-account access.
public struct TrustedParties: Sendable, Hashable {
    public var accounts: Set<String>
    public var organizations: Set<String>
    public var vpcs: Set<String>
    public var addresses: [AddressBlock]

    public init(
        accounts: Set<String> = [],
        organizations: Set<String> = [],
        vpcs: Set<String> = [],
        addresses: [AddressBlock] = []
    ) {
        self.accounts = accounts
        self.organizations = organizations
        self.vpcs = vpcs
        self.addresses = addresses
    }
}
