internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

/// One recipe on the bench: what it changed and how that is taken back.
final class LabTrial {
    let check: any Check.Type
    let recipe: LabRecipe
    private let bench: LabBench
    private(set) var variables: LabVariables
    /// What the company declares and when it is, as far as this check is concerned.
    private(set) var policy: DeclaredPolicy
    private(set) var daysLater: Int64 = 0
    private var undoing: [() async throws -> Void] = []

    init(
        _ check: any Check.Type,
        _ recipe: LabRecipe,
        _ bench: LabBench,
        _ variables: LabVariables,
        _ policy: DeclaredPolicy
    ) {
        self.check = check
        self.recipe = recipe
        self.bench = bench
        self.variables = variables
        self.policy = policy
    }

    var id: String { check.metadata.id }

    func choose(_ subject: AssetID) {
        variables.values["name"] = .string(subject.name)
        variables.values["scope"] = .string(subject.scope)
    }

    /// Names a subject that its own recipe makes.
    func choose(named name: String) { variables.values["name"] = .string(name) }

    /// - Returns: how many changes there were before: where `takeBack` stops.
    func apply(_ steps: [LabStep]) async throws -> Int {
        let before = undoing.count
        for step in steps { try await apply(step) }
        return before
    }

    /// Takes back all changes but the first `count`, the last one first. One that cannot be taken back keeps none of the
    /// others; the first such is told.
    func takeBack(to count: Int = 0) async throws {
        var obstacle: (any Error)?
        while undoing.count > count {
            do { try await undoing.removeLast()() } catch { obstacle = obstacle ?? error }
        }
        if let obstacle { throw obstacle }
    }

    private func apply(_ step: LabStep) async throws {
        switch step {
        case .bucket(let name, let text, of: let bucket):
            try await replace(name, of: variables.fill(bucket), with: text.map { Array(try variables.fill($0).utf8) })
        case .lockedBucket(let name):
            let version = try await bench.makeLockedBucket(name)
            undoing.append { [self] in try await bench.removeLockedBucket(name, file: version) }
        case .statement(let document, let statement): try await add(variables.fill(statement), to: document)
        case .control(let path, let text):
            let old = try await bench.control("GET", path)
            _ = try await bench.control("PUT", path, variables.fill(text))
            undoing.append { [self] in
                let before = old.map { String(decoding: $0, as: UTF8.self) }
                _ = try await bench.control(before == nil ? "DELETE" : "PUT", path, before)
            }
        case .workspaceConf(let values): try await set(values)
        case .setting(let type, let members): try await set(type, members)
        case .patch(let host, let path, let members): try await patch(host, path, members)
        case .grant(let kind, let name, to: let principal, let privileges):
            try await grant(kind, name, principal, privileges)
        case .withoutSystemSchema(let name): try await disable(systemSchema: name)
        case .call(let call, undo: let undo, keep: let name):
            let answer = try await bench.send(call, variables)
            if let name { variables.values[name] = answer }
            if let undo { undoing.append { [self] in try await bench.send(undo, variables) } }
        case .find(let call, in: let list, where: let key, is: let value, keep: let name):
            let wanted = try variables.fill(value)
            let found = try await bench.send(call, variables)[list]?.array?.first { $0[key]?.text == wanted }
            guard let found else {
                throw WardenError(code: "assess.lab", object: wanted, "the lab has none in '\(list)'")
            }
            variables.values[name] = found
        case .policy(let members): try declare(members)
        case .later(let days):
            daysLater += days
            undoing.append { [self] in daysLater -= days }
        }
    }

    private func replace(_ name: String, of bucket: String, with body: [UInt8]?) async throws {
        let old = try await bench.replace(name, of: bucket, with: body)
        undoing.append { [self] in _ = try await bench.replace(name, of: bucket, with: old) }
    }

    // MARK: Policies

    private func add(_ statement: JSONValue, to document: LabDocument) async throws {
        switch document {
        case .bucketPolicy(let bucket):
            let name = try variables.fill(bucket)
            let old = try await bench.bucketDocument("policy", of: name)
            try await replace("policy", of: name, with: Self.adding(statement, to: old).encoded)
        case .trust(let role):
            // An ARN ends with the name.
            let name = String(try variables.fill(role).split(separator: "/").last ?? "")
            let old = try await bench.trust(ofRole: name)
            try await bench.setTrust(ofRole: name, Self.adding(statement, to: Array(old.utf8)).compact)
            undoing.append { [self] in try await bench.setTrust(ofRole: name, old) }
        case .keyPolicy(let key):
            let id: JSONValue = .string(try variables.fill(key))
            let read: JSONValue = ["KeyId": id, "PolicyName": "default"]
            let old = try await bench.send(.kms("GetKeyPolicy", read), variables)["Policy"]?.string ?? ""
            let put = { (text: String) in
                LabCall.kms("PutKeyPolicy", ["KeyId": id, "PolicyName": "default", "Policy": .string(text)])
            }
            try await bench.send(put(Self.adding(statement, to: Array(old.utf8)).compact), LabVariables())
            undoing.append { [self] in try await bench.send(put(old), LabVariables()) }
        case .queuePolicy(let queue):
            let name = String(try variables.fill(queue).split(separator: ":").last ?? "")
            let found = try await bench.send(
                LabCall(.queues, "", "GetQueueUrl", ["QueueName": .string(name)]),
                LabVariables()
            )
            let url: JSONValue = found["QueueUrl"] ?? ""
            let read: JSONValue = ["QueueUrl": url, "AttributeNames": ["Policy"]]
            let answer = try await bench.send(LabCall(.queues, "", "GetQueueAttributes", read), LabVariables())
            let old = answer["Attributes"]?["Policy"]?.string ?? ""
            let put = { (text: String) in
                LabCall(
                    .queues,
                    "",
                    "SetQueueAttributes",
                    ["QueueUrl": url, "Attributes": ["Policy": .string(text)]]
                )
            }
            try await bench.send(put(Self.adding(statement, to: Array(old.utf8)).compact), LabVariables())
            undoing.append { [self] in try await bench.send(put(old), LabVariables()) }
        }
    }

    private static func adding(_ statement: JSONValue, to old: [UInt8]?) -> JSONValue {
        let document = old.flatMap { try? JSONReader.read($0) }
        var members = document?.object ?? ["Version": "2012-10-17"]
        members["Statement"] = .array((members["Statement"]?.array ?? []) + [statement])
        return .object(members)
    }

    // MARK: Databricks

    private func set(_ values: [String: String]) async throws {
        let old = try await bench.configuration(Array(values.keys), variables)
        let path = "/api/2.0/workspace-conf"
        try await bench.send(LabCall(.workspace, "PATCH", path, .object(values.mapValues { .string($0) })), variables)
        let before: JSONValue = .object(values.keys.reduce(into: [:]) { $0[$1] = .string(old[$1]?.text ?? "") })
        undoing.append { [self] in try await bench.send(LabCall(.workspace, "PATCH", path, before), variables) }
    }

    private func set(_ type: String, _ members: JSONValue) async throws {
        let isAccount = variables.values["name"] == variables.values["account"]
        let host: LabHost = isAccount ? .account : .workspace
        let base = isAccount ? "/api/2.0/accounts/{account}" : "/api/2.0"
        let path = "\(base)/settings/types/\(type)/names/default"
        // One that nobody set answers 404.
        let old = try? await bench.send(LabCall(host, "GET", path), variables)
        try await write(members, host, path)
        let fields = Array((members.object ?? [:]).keys)
        let before = old.map { old in JSONValue.object(fields.reduce(into: [:]) { $0[$1] = old[$1] }) }
        undoing.append { [self] in
            if let before { return try await write(before, host, path) }
            let now = try await bench.send(LabCall(host, "GET", path), variables)
            let tag = now["etag"]?.string.map { "?etag=\($0)" } ?? ""
            try await bench.send(LabCall(host, "DELETE", path + tag), variables)
        }
    }

    /// With the tag of the setting as it is.
    private func write(_ members: JSONValue, _ host: LabHost, _ path: String) async throws {
        var setting = members.object ?? [:]
        setting["setting_name"] = "default"
        let now = try? await bench.send(LabCall(host, "GET", path), variables)
        if let tag = now?["etag"] { setting["etag"] = tag }
        let mask = (members.object ?? [:]).keys.sorted().joined(separator: ",")
        let body: JSONValue = ["allow_missing": true, "setting": .object(setting), "field_mask": .string(mask)]
        try await bench.send(LabCall(host, "PATCH", path, body), variables)
    }

    private func patch(_ host: LabHost, _ path: String, _ members: JSONValue) async throws {
        let old = try await bench.send(LabCall(host, "GET", path), variables)
        let before = (members.object ?? [:]).keys.reduce(into: [String: JSONValue]()) { $0[$1] = old[$1] ?? .null }
        try await bench.send(LabCall(host, "PATCH", path, members), variables)
        undoing.append { [self] in
            try await bench.send(LabCall(host, "PATCH", path, .object(before)), variables)
        }
    }

    private func grant(_ kind: String, _ name: String, _ principal: String, _ privileges: [String]) async throws {
        let path = "/api/2.1/unity-catalog/permissions/\(kind)/\(name)"
        let change = { (verb: String) -> LabCall in
            let one: JSONValue = .object(["principal": .string(principal), verb: .strings(privileges)])
            return LabCall(.workspace, "PATCH", path, ["changes": [one]])
        }
        try await bench.send(change("add"), variables)
        undoing.append { [self] in try await bench.send(change("remove"), variables) }
    }

    /// A schema that is switched off takes its tables along, and their grants: enabled again, it comes without them.
    private func disable(systemSchema name: String) async throws {
        let unity = "/api/2.1/unity-catalog"
        let list = LabCall(.workspace, "GET", "\(unity)/tables?catalog_name=system&schema_name=\(name)")
        let tables = try await bench.send(list, variables)["tables"]?.array ?? []
        var grants: [LabCall] = []
        for place in ["schema/system.\(name)"] + tables.compactMap({ $0["full_name"]?.string }).map({ "table/\($0)" }) {
            let path = "\(unity)/permissions/\(place)"
            let held = try await bench.send(LabCall(.workspace, "GET", path), variables)["privilege_assignments"]
            let changes = (held?.array ?? []).map { grant -> JSONValue in
                ["principal": grant["principal"] ?? .null, "add": grant["privileges"] ?? .array([])]
            }
            if !changes.isEmpty { grants.append(LabCall(.workspace, "PATCH", path, ["changes": .array(changes)])) }
        }
        let schema = "\(unity)/metastores/{metastore}/systemschemas/\(name)"
        try await bench.send(LabCall(.workspace, "DELETE", schema), variables)
        undoing.append { [self] in
            try await bench.send(LabCall(.workspace, "PUT", schema), variables)
            for grant in grants { try await bench.send(grant, variables) }
        }
    }

    // MARK: What is declared

    private func declare(_ members: [String: JSONValue]) throws {
        let before = policy
        undoing.append { [self] in policy = before }
        for (key, value) in members {
            let filled = try variables.fill(value)
            let texts = Set(filled.strings ?? [])
            let number = filled.integer.map { Int($0) }
            switch key {
            case "trusted_accounts": policy.trustedAccounts.formUnion(texts)
            case "declared_readers": policy.declaredReaders.formUnion(texts)
            case "break_glass": policy.breakGlass.formUnion(texts)
            case "token_lifetime_days": policy.tokenLifetimeDays = number ?? policy.tokenLifetimeDays
            case "retention_days": policy.retentionDays = number ?? policy.retentionDays
            default: throw WardenError(code: "assess.lab", object: key, "a recipe cannot declare that")
            }
        }
    }
}
