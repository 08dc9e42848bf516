internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Unity Catalog: metastores, securables that hold or lead to audit data, shares and who receives them.
extension PostureWorker {
    func metastore(_ target: MetastoreTarget, _ sink: PostureSink) async throws {
        let id = AssetID(.metastore, scope: "databricks", name: target.id)
        switch client(target.workspace) {
        case .failure(let gap):
            for aspect in [Aspect.securable, .systemSchemas, .grants] { try sink.add(.failure(gap), aspect, of: id) }
        case .success(let client):
            try sink.add(await client.metastoreDocument(), .securable, of: id)
            try sink.add(
                await client.client.document(client.systemSchemas(metastore: target.id)),
                .systemSchemas,
                of: id
            )
            let grants = client.grants(type: "metastore", name: target.id)
            try sink.add(await client.client.document(grants), .grants, of: id)
        }
    }

    func securables(
        _ target: MetastoreTarget,
        _ list: [PostureTask.Securable],
        _ sink: PostureSink
    ) async throws {
        for securable in list {
            let id = securable.id
            switch client(target.workspace) {
            case .failure(let gap):
                try sink.add(.failure(gap), .securable, of: id)
                try sink.add(.failure(gap), .grants, of: id)
                if securable.hasBindings { try sink.add(.failure(gap), .bindings, of: id) }
            case .success(let client):
                let itself = await client.securableDocument(securable.collection, securable.isNamed)
                try sink.add(itself, .securable, of: id)
                let grants = client.grants(type: securable.type, name: securable.isNamed)
                try sink.add(await client.client.document(grants), .grants, of: id)
                if securable.hasBindings {
                    let bindings = client.bindings(type: securable.type, name: securable.isNamed)
                    try sink.add(await client.client.document(bindings), .bindings, of: id)
                }
            }
        }
    }

    func share(_ target: MetastoreTarget, _ name: String, _ sink: PostureSink) async throws {
        let id = AssetID(.share, scope: target.id, name: name)
        switch client(target.workspace) {
        case .failure(let gap):
            try sink.add(.failure(gap), .share, of: id)
            try sink.add(.failure(gap), .sharePermissions, of: id)
        case .success(let client):
            try sink.add(await client.shareDocument(name), .share, of: id)
            try sink.add(await client.client.document(client.sharePermissions(name)), .sharePermissions, of: id)
        }
    }

    func recipient(_ target: MetastoreTarget, _ name: String, _ sink: PostureSink) async throws {
        let id = AssetID(.recipient, scope: target.id, name: name)
        let answer: Result<JSONValue?, CloudGap>
        switch client(target.workspace) {
        case .failure(let gap): answer = .failure(gap)
        case .success(let client): answer = await client.recipientDocument(name)
        }
        try sink.add(answer, .recipient, of: id)
    }
}
