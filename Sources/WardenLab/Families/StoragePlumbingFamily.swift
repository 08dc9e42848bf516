/// Credentials and storage configurations of the account: bare arrays, no update.
enum StoragePlumbingFamily: Family {
    static let routes: [Route] =
        collection("credentials", id: "credentials_id", name: "credentials_name", word: "CredentialsConfiguration") {
            body in
            guard body["aws_credentials"]?["sts_role"]?["role_arn"]?.text != nil else {
                throw Refusal.invalid("Missing required field: aws_credentials.sts_role.role_arn")
            }
        }
        + collection(
            "storage-configurations",
            id: "storage_configuration_id",
            name: "storage_configuration_name",
            word: "StorageConfiguration"
        ) { body in
            guard body["root_bucket_info"]?["bucket_name"]?.text != nil else {
                throw Refusal.invalid("Missing required field: root_bucket_info.bucket_name")
            }
        }

    private static func collection(
        _ kind: String,
        id: String,
        name: String,
        word: String,
        check: @escaping @Sendable (JSON) throws -> Void
    ) -> [Route] {
        let base = "/api/2.0/accounts/{account_id}/\(kind)"
        func rule(_ verb: String) -> AuditRule {
            AuditRule("accountsManager", verb + word, account: true, [id: id, name: name])
        }
        @Sendable func find(_ estate: Estate, _ call: Call) throws -> JSON {
            guard let row = estate[kind, 0].rows[call.path(id)] else { throw Refusal.missing("\(id) \(call.path(id))") }
            return row
        }
        return [
            Route("GET", base, .account, audit: rule("list")) { estate, call in
                try estate.requireAccountAdmin(call)
                return Reply(.array(estate[kind, 0].all()))
            },
            Route("POST", base, .account, audit: rule("create")) { estate, call in
                try estate.requireAccountAdmin(call)
                let wanted = try call.text(name)
                try check(call.body)
                guard !estate[kind, 0].all().contains(where: { $0[name]?.text == wanted }) else {
                    throw Refusal(409, "RESOURCE_ALREADY_EXISTS", "\(name) '\(wanted)' is taken.")
                }
                let key = estate.ids.uuid()
                let row = call.body.merging([
                    id: .string(key), "account_id": .string(estate.accountID), "creation_time": .int(call.now),
                ])
                estate[kind, 0][key] = row
                return Reply(row, status: 201)
            },
            Route("GET", base + "/{\(id)}", .account, audit: rule("get")) { estate, call in
                try estate.requireAccountAdmin(call)
                return Reply(try find(estate, call))
            },
            Route("DELETE", base + "/{\(id)}", .account, audit: rule("delete")) { estate, call in
                try estate.requireAccountAdmin(call)
                let row = try find(estate, call)
                let used = estate[LogDeliveryFamily.kind, 0].all().contains { $0[id]?.text == call.path(id) }
                if used { throw Refusal(409, "RESOURCE_CONFLICT", "\(id) \(call.path(id)) is used by log delivery.") }
                estate[kind, 0][call.path(id)] = nil
                return Reply(row)
            },
        ]
    }
}
