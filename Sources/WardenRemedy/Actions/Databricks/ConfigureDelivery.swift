internal import WardenDomain

struct ConfigureDelivery: RemedyAction {
    static let facts = ActionFacts(
        "delivery.configure",
        "build a secure delivery of the whole account, and switch older ones off once it is seen to work",
        needs: [
            "account admin", "workspace admin", "metastore admin", "s3:CreateBucket", "s3:PutBucketPolicy",
            "s3:PutBucketPublicAccessBlock", "s3:PutBucketOwnershipControls", "s3:PutBucketVersioning",
            "s3:PutBucketObjectLockConfiguration", "s3:PutBucketLogging", "s3:PutEncryptionConfiguration",
            "s3:PutLifecycleConfiguration", "iam:CreateRole", "iam:PutRolePolicy",
            "iam:UpdateAssumeRolePolicy", "kms:CreateKey", "kms:CreateAlias", "kms:EnableKeyRotation",
            "cloudtrail:PutEventSelectors",
        ],
        reach: "files go to the new bucket; whoever reads an older one's gets no more of them there",
        takes: [
            ActionParameter("destination", "s3:// and the name of the bucket that takes the logs"),
            ActionParameter("prefix", "prefix in the bucket", isRequired: false),
            ActionParameter("kms_key", "ARN of a key, or 'create'; else the bucket's own", isRequired: false),
            ActionParameter("days", "how long files are kept; 400 unless told", isRequired: false),
            ActionParameter("lock", "Object Lock: governance or compliance", isRequired: false),
            .awsAccount,
            ActionParameter("estate", "accounts, workspaces and deliveries; read unless told", isRequired: false),
        ],
        reversal: .partial("a log delivery and a key cannot be deleted: they are switched off, and stay"),
        phase: 10
    )
    let blueprint: DeliveryBlueprint
    let former: [DeliveryFlow]
    private let isComplete: Bool

    init(_ arguments: ActionArguments) throws(WardenError) {
        let wish = try DeliveryWish(arguments)
        let estate = arguments["estate"].flatMap(PolicyText.parse).flatMap { DeliveryEstate($0) }
        isComplete = estate != nil
        former = estate?.former ?? []
        blueprint = wish.blueprint(in: estate ?? DeliveryEstate())
    }

    var slots: [Slot] { blueprint.slots + former.map { Self.status($0) } }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard isComplete else {
            throw WardenError(
                code: "remedy.unknown",
                object: blueprint.bucket,
                "which accounts and workspaces it is for was not read",
                hint: "leave 'estate' out: it is read then"
            )
        }
        var enabled: [DeliveryFlow] = []
        for flow in former where try now.value(Self.status(flow)) == "ENABLED" { enabled.append(flow) }
        return try DeliveryDance.steps(try blueprint.changes(now), blueprint, flows: enabled)
    }

    private static func status(_ flow: DeliveryFlow) -> Slot { Slot(.deliveryStatus, in: "account", flow.id) }
}
