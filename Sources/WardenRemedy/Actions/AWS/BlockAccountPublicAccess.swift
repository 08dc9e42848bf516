internal import WardenDomain

struct BlockAccountPublicAccess: RemedyAction {
    static let facts = ActionFacts(
        "s3.block-account-public-access",
        "block public access to every bucket of an account",
        needs: ["s3:GetAccountPublicAccessBlock", "s3:PutAccountPublicAccessBlock"],
        reach: "every public bucket of the account closes, websites included",
        takes: [ActionParameter("aws_account", "12 digits")],
        phase: 20
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        let account = try arguments.need("aws_account")
        slot = Slot(.accountPublicAccess, in: account, account)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: BlockBucketPublicAccess.all, "block public access in account \(slot.name)")
    }
}
