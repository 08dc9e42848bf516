public import WardenChecks
internal import WardenDomain
public import WardenEstate

/// The fix of each finding as orders of actions: the one table that leads from a check to what mends it.
///
/// What would decide something for the company (which roles are right, which addresses people sign in from, how long logs
/// live) is left out with the reason.
public struct FindingOrders: Sendable {
    let posture: Posture
    let declared: DeclaredPolicy
    let names: EstateNames
    /// Addresses that Trailwarden calls from: let in before lists are switched on.
    let ownAddresses: [String]
    /// Who owns what a person owned; nil = a person decides.
    let owner: String?

    public init(posture: Posture, declared: DeclaredPolicy, ownAddresses: [String] = [], owner: String? = nil) {
        self.posture = posture
        self.declared = declared
        self.ownAddresses = ownAddresses
        self.owner = owner
        names = EstateNames(posture: posture)
    }

    public func make(_ findings: [Finding]) -> OrderList {
        var list = OrderList()
        for finding in findings {
            let count = list.orders.count
            let left = list.leftOut.count
            list.own = []
            list.leaves = false
            order(finding, &list)
            if list.orders.count == count, list.leftOut.count == left, !list.repeats {
                leaveOut(finding, people(finding), &list)
            }
            if !list.leaves, !list.own.isEmpty { list.closing[finding.fingerprint] = list.own }
            list.repeats = false
        }
        return list
    }

    /// Checks that some action closes, wherever their subject allows it.
    public static let fixable: Set<String> = bucketChecks.union(accountChecks).union(workspaceChecks)
        .union(catalogChecks)

    private func order(_ finding: Finding, _ list: inout OrderList) {
        if Self.bucketChecks.contains(finding.check) {
            bucket(finding, &list)
        } else if Self.workspaceChecks.contains(finding.check) {
            workspace(finding, &list)
        } else if Self.catalogChecks.contains(finding.check) {
            catalog(finding, &list)
        } else if Self.accountChecks.contains(finding.check) {
            account(finding, &list)
        }
    }

    func leaveOut(_ finding: Finding, _ why: String, _ list: inout OrderList) {
        list.leave("\(finding.check) on \(finding.subjectName): \(why)")
    }
}
