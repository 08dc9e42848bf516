internal import WardenDomain

struct EncryptWithKey: RemedyAction {
    static let facts = ActionFacts(
        "s3.encrypt",
        "encrypt new objects of a bucket with a customer key",
        needs: ["s3:GetEncryptionConfiguration", "s3:PutEncryptionConfiguration"],
        reach: "new objects need the key to be read; objects that are there stay as they are",
        takes: [.bucket, ActionParameter("key", "ARN of the key"), .awsAccount]
    )
    let slot: Slot
    let key: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketEncryption)
        key = try arguments.need(.key)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: Self.document(key), "encrypt \(slot.name) with \(key)")
    }

    static func document(_ key: String) -> JSONValue {
        [
            "Rule": [
                [
                    "ApplyServerSideEncryptionByDefault": [
                        "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": .string(key),
                    ],
                    "BucketKeyEnabled": "true",
                ]
            ]
        ]
    }
}
