/// Those outside with whom shares are shared, and the providers that share with us.
enum RecipientsFamily: Family {
    private static let base = "/api/2.1/unity-catalog/recipients"

    static let routes: [Route] = [
        Route("GET", base, audit: .unity("listRecipients")) { estate, call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let rows = metastore.all(.recipient).filter { sees($0, metastore, authority) }
                return try Paging.unity(call, "recipients", rows, serverPage: page, key: \.key.name) {
                    SecurableView.render($0, metastore: metastore.id)
                }
            }
        },
        Route(
            "POST",
            base,
            audit: .unity(
                "createRecipient",
                [
                    "name": "name", "authentication_type": "authentication_type", "ip_access_list": "ip_access_list",
                    "expiration_time": "expiration_time",
                ]
            )
        ) { estate, call in
            let (id, token, link) = (estate.ids.uuid(), estate.ids.uuid(), estate.ids.hex(32))
            return try estate.unity(call) { metastore, authority in
                try SecurableRoutes.allowCreate(.recipient, nil, "CREATE_RECIPIENT", metastore, authority)
                let name = try call.text("name")
                guard metastore[.recipient, name] == nil else {
                    throw Refusal.exists("Recipient '\(name)'", kind: "RECIPIENT")
                }
                var fields = call.body.members
                fields["name"] = nil
                if fields["authentication_type"]?.text == "TOKEN" {
                    fields["activated"] = false
                    fields["tokens"] = [RecipientToken.make(token, link, call)]
                }
                let recipient = Securable(
                    .recipient,
                    name,
                    id: id,
                    owner: call.caller.name,
                    at: call.now,
                    fields: fields
                )
                metastore.add(recipient)
                return Reply(SecurableView.render(recipient, metastore: metastore.id))
            }
        },
        Route("GET", base + "/{name}", audit: .unity("getRecipient", ["name": "name"])) { estate, call in
            try estate.unity(call) { metastore, authority in
                Reply(SecurableView.render(try find(call, metastore, authority), metastore: metastore.id))
            }
        },
        Route(
            "PATCH",
            base + "/{name}",
            audit: .unity("updateRecipient", ["name": "name", "owner": "owner", "ip_access_list": "ip_access_list"])
        ) {
            estate,
            call in
            let directory = estate.directory
            return try estate.unity(call) { metastore, authority in
                var recipient = try find(call, metastore, authority)
                let onlyOwner = call.body.members.keys.allSatisfy { $0 == "owner" }
                if !(onlyOwner && authority.isMetastoreAdmin) { try requireOwner(recipient, authority) }
                for (name, value) in call.body.members where name != "owner" && name != "new_name" {
                    recipient.fields[name] = value
                }
                if let owner = call.body["owner"]?.text {
                    guard directory.exists(owner) else {
                        throw Refusal.missing("Principal '\(owner)'", kind: "PRINCIPAL")
                    }
                    recipient.owner = owner
                }
                metastore[recipient.key] = recipient
                return Reply(SecurableView.render(recipient, metastore: metastore.id))
            }
        },
        Route("DELETE", base + "/{name}", audit: .unity("deleteRecipient", ["name": "name"])) { estate, call in
            try estate.unity(call) { metastore, authority in
                let recipient = try find(call, metastore, authority)
                try requireOwner(recipient, authority)
                metastore.remove(recipient.key)
                for share in metastore.all(.share) {
                    metastore.revoke(["SELECT"], from: recipient.key.name, on: share.key)
                }
                return .empty
            }
        },
        Route(
            "POST",
            base + "/{name}/rotate-token",
            audit: .unity(
                "rotateRecipientToken",
                [
                    "name": "name", "existing_token_expire_in_seconds": "existing_token_expire_in_seconds",
                ]
            )
        ) { estate, call in
            let (token, link) = (estate.ids.uuid(), estate.ids.hex(32))
            return try estate.unity(call) { metastore, authority in
                var recipient = try find(call, metastore, authority)
                try requireOwner(recipient, authority)
                let wait = call.body["existing_token_expire_in_seconds"]?.integer ?? 0
                let active = (recipient.fields["tokens"]?.elements ?? []).filter {
                    ($0["expiration_time"]?.integer ?? Int64.max) > call.now
                }
                guard active.count < 2 else {
                    throw Refusal.invalid("There are already two active tokens for the recipient.")
                }
                let kept = active.map { $0.merging(["expiration_time": .int(call.now + wait * 1_000)]) }
                recipient.fields["tokens"] = .array((wait > 0 ? kept : []) + [RecipientToken.make(token, link, call)])
                recipient.fields["activated"] = false
                metastore[recipient.key] = recipient
                return Reply(SecurableView.render(recipient, metastore: metastore.id))
            }
        },
        Route(
            "GET",
            base + "/{name}/share-permissions",
            audit: .unity("getRecipientSharePermissions", ["name": "name"])
        ) {
            estate,
            call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let recipient = try find(call, metastore, authority)
                let rows = metastore.all(.share).compactMap { share -> (String, [Grant])? in
                    let grants = metastore.grants(on: share.key).filter { $0.principal == recipient.key.name }
                    return grants.isEmpty ? nil : (share.key.name, grants)
                }
                return try Paging.unity(call, "permissions_out", rows, serverPage: page, key: \.0) { row in
                    ["share_name": .string(row.0), "privilege_assignments": .array(row.1.map(GrantsFamily.render))]
                }
            }
        },
        Route("GET", "/api/2.1/unity-catalog/providers", audit: .unity("listProviders")) { estate, call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, _ in
                try Paging.unity(call, "providers", metastore.all(.provider), serverPage: page, key: \.key.name) {
                    SecurableView.render($0, metastore: metastore.id)
                }
            }
        },
    ]

    private static func sees(_ recipient: Securable, _ metastore: Metastore, _ authority: Authority) -> Bool {
        authority.isMetastoreAdmin || authority.caller.identities.contains(recipient.owner)
            || authority.holds("USE_RECIPIENT", on: SecurableKey(kind: .metastore, name: metastore.id), in: metastore)
    }

    private static func find(_ call: Call, _ metastore: Metastore, _ authority: Authority) throws -> Securable {
        guard let recipient = metastore[.recipient, call.path("name")] else {
            throw Refusal.missing("Recipient '\(call.path("name"))'", kind: "RECIPIENT")
        }
        guard sees(recipient, metastore, authority) else {
            throw Refusal.denied("User does not have USE RECIPIENT on Recipient '\(recipient.key.name)'.")
        }
        return recipient
    }

    private static func requireOwner(_ recipient: Securable, _ authority: Authority) throws {
        guard authority.caller.identities.contains(recipient.owner) else {
            throw Refusal.denied("User is not an owner of Recipient '\(recipient.key.name)'.")
        }
    }
}

enum RecipientToken {
    static func make(_ id: String, _ link: String, _ call: Call) -> JSON {
        [
            "id": .string(id), "created_at": .int(call.now), "created_by": .string(call.caller.name),
            "activation_url": .string("\(call.baseURL)/delta_sharing/retrieve_config.html?\(link)"),
        ]
    }
}
