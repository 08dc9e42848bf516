/// Delta Sharing shares, what is in them and who may read them.
enum SharesFamily: Family {
    private static let base = "/api/2.1/unity-catalog/shares"

    static let routes: [Route] = [
        Route("GET", base, audit: .unity("listShares")) { estate, call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let rows = metastore.all(.share).filter { sees($0, metastore, authority) }
                return try Paging.unity(call, "shares", rows, serverPage: page, key: \.key.name) {
                    render($0, objects: false)
                }
            }
        },
        Route("POST", base, audit: .unity("createShare", ["name": "name"])) { estate, call in
            let id = estate.ids.uuid()
            return try estate.unity(call) { metastore, authority in
                try SecurableRoutes.allowCreate(.share, nil, "CREATE_SHARE", metastore, authority)
                let name = try call.text("name")
                guard metastore[.share, name] == nil else { throw Refusal.exists("Share '\(name)'", kind: "SHARE") }
                var fields = call.body.members
                fields["name"] = nil
                let share = Securable(.share, name, id: id, owner: call.caller.name, at: call.now, fields: fields)
                metastore.add(share)
                return Reply(render(share, objects: false))
            }
        },
        Route("GET", base + "/{name}", audit: .unity("getShare", ["name": "name"])) { estate, call in
            try estate.unity(call) { metastore, authority in
                Reply(render(try find(call, metastore, authority), objects: call.flag("include_shared_data")))
            }
        },
        Route(
            "PATCH",
            base + "/{name}",
            audit: .unity("updateShare", ["name": "name", "updates": "updates", "owner": "owner"]),
            change
        ),
        Route("DELETE", base + "/{name}", audit: .unity("deleteShare", ["name": "name"])) { estate, call in
            try estate.unity(call) { metastore, authority in
                let share = try find(call, metastore, authority)
                try requireOwner(share, authority)
                metastore.remove(share.key)
                return .empty
            }
        },
        Route("GET", base + "/{name}/permissions", audit: .unity("getSharePermissions", ["name": "name"])) {
            estate,
            call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let share = try find(call, metastore, authority)
                let rows = metastore.grants(on: share.key).sorted { $0.principal < $1.principal }
                return try Paging.unity(
                    call,
                    "privilege_assignments",
                    rows,
                    serverPage: page,
                    key: \.principal,
                    GrantsFamily.render
                )
            }
        },
        Route(
            "PATCH",
            base + "/{name}/permissions",
            audit: .unity("updateSharePermissions", ["name": "name", "changes": "changes"])
        ) {
            estate,
            call in
            try estate.unity(call) { metastore, authority in
                let share = try find(call, metastore, authority)
                let root = SecurableKey(kind: .metastore, name: metastore.id)
                guard
                    authority.isMetastoreAdmin || authority.caller.identities.contains(share.owner)
                        || authority.holds("SET_SHARE_PERMISSION", on: root, in: metastore)
                else { throw Refusal.denied("User is not an owner of Share '\(share.key.name)'.") }
                for json in call.body["changes"]?.elements ?? [] {
                    let change = try PrivilegeChange(json, nil)
                    guard metastore[.recipient, change.principal] != nil else {
                        throw Refusal.missing("Recipient '\(change.principal)'", kind: "RECIPIENT")
                    }
                    metastore.revoke(change.remove, from: change.principal, on: share.key)
                    if !change.add.isEmpty { metastore.grant(change.add, to: change.principal, on: share.key) }
                }
                if call.body["omit_permissions_list"]?.flag == true { return .empty }
                return Reply(["privilege_assignments": .array(metastore.grants(on: share.key).map(GrantsFamily.render))]
                )
            }
        },
    ]

    private static func sees(_ share: Securable, _ metastore: Metastore, _ authority: Authority) -> Bool {
        let root = SecurableKey(kind: .metastore, name: metastore.id)
        return authority.isMetastoreAdmin || authority.caller.identities.contains(share.owner)
            || authority.holds("USE_SHARE", on: root, in: metastore)
    }

    private static func find(_ call: Call, _ metastore: Metastore, _ authority: Authority) throws -> Securable {
        guard let share = metastore[.share, call.path("name")] else {
            throw Refusal.missing("Share '\(call.path("name"))'", kind: "SHARE")
        }
        guard sees(share, metastore, authority) else {
            throw Refusal.denied("User does not have USE SHARE on Share '\(share.key.name)'.")
        }
        return share
    }

    private static func requireOwner(_ share: Securable, _ authority: Authority) throws {
        guard authority.caller.identities.contains(share.owner) else {
            throw Refusal.denied("User is not an owner of Share '\(share.key.name)'.")
        }
    }

    private static func render(_ share: Securable, objects: Bool) -> JSON {
        var body = SecurableView.render(share, metastore: "")
        if !objects { body["objects"] = nil }
        return body
    }

    @Sendable private static func change(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let directory = estate.directory
        return try estate.unity(call) { metastore, authority in
            var share = try find(call, metastore, authority)
            let members = call.body.members
            // A metastore admin who does not own the share may change the owner only.
            if !(members.count == 1 && members["owner"] != nil && authority.isMetastoreAdmin) {
                try requireOwner(share, authority)
            }
            if let owner = members["owner"]?.text {
                guard directory.exists(owner) else { throw Refusal.missing("Principal '\(owner)'", kind: "PRINCIPAL") }
                share.owner = owner
            }
            if let comment = members["comment"] { share.fields["comment"] = comment }
            var objects = share.fields["objects"]?.elements ?? []
            for update in members["updates"]?.elements ?? [] {
                let object = update["data_object"] ?? [:]
                let name = object["name"]?.text ?? ""
                objects.removeAll { $0["name"]?.text == name }
                guard update["action"]?.text != "REMOVE" else { continue }
                if object["data_object_type"]?.text == "TABLE" {
                    let key = SecurableKey(kind: .table, name: name)
                    guard metastore[key] != nil else { throw Refusal.missing("Table '\(name)'", kind: "TABLE") }
                    guard authority.reads(key, in: metastore) else {
                        throw Refusal.denied("User does not have SELECT on Table '\(name)'.")
                    }
                }
                objects.append(
                    object.merging([
                        "added_at": .int(call.now), "added_by": .string(call.caller.name), "status": "ACTIVE",
                    ])
                )
            }
            if members["updates"] != nil { share.fields["objects"] = .array(objects) }
            share.updated = call.now
            share.updatedBy = call.caller.name
            metastore[share.key] = share
            return Reply(render(share, objects: true))
        }
    }
}
