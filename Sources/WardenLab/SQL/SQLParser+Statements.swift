// Statements.
extension SQLParser {
    mutating func statement() throws -> SQLStatement {
        if next("SELECT") { return .select(try select()) }
        if take("SHOW", "GRANTS") || take("SHOW", "GRANT") { return try showGrants() }
        if take("SHOW", "SCHEMAS", "IN", "HIVE_METASTORE") { return .showLegacySchemas }
        if take("SHOW", "TABLE", "EXTENDED", "IN", "HIVE_METASTORE") {
            try need(symbol: ".")
            let schema = try identifier()
            guard schema.lowercased() == "default" else { throw SQLFailure.notFound("hive_metastore.\(schema)") }
            try need("LIKE")
            guard tokens.popFirst() == .text("*") else { throw SQLFailure.unsupported("a pattern other than '*'") }
            return .showLegacyTables
        }
        if take("SHOW", "TABLES") {
            guard take("IN") || take("FROM") else { throw SQLFailure.unsupported("SHOW TABLES without IN") }
            return .showTables(try name(parts: 2))
        }
        if take("DESCRIBE") || take("DESC") {
            _ = take("TABLE")
            _ = take("EXTENDED")
            return .describe(try name())
        }
        if take("GRANT") { return try grant(revoke: false) }
        if take("REVOKE") { return try grant(revoke: true) }
        if take("CREATE") { return try create() }
        throw SQLFailure.unsupported("statements that begin with '\(tokens.first.map(Self.show) ?? "")'")
    }

    mutating func create() throws -> SQLStatement {
        _ = take("OR", "REPLACE")
        let isView = take("VIEW")
        if !isView { try need("TABLE") }
        _ = take("IF", "NOT", "EXISTS")
        let target = try name()
        try need("AS")
        let definition = text.range(of: "AS", after: target).map { String(text[$0...]).trimmed } ?? ""
        return .createFrom(name: target, isView: isView, select: try select(), definition: definition)
    }

    mutating func showGrants() throws -> SQLStatement {
        var principal: String?
        if !next("ON") { principal = try principalName() }
        try need("ON")
        let (kind, name) = try securable()
        return .showGrants(principal: principal, kind: kind, name: name)
    }

    mutating func grant(revoke: Bool) throws -> SQLStatement {
        var privileges: [String] = []
        repeat {
            var words: [String] = []
            while case .word(let text)? = tokens.first, text.uppercased() != "ON" {
                words.append(text.uppercased())
                tokens.removeFirst()
            }
            privileges.append(words.joined(separator: "_"))
        } while take(symbol: ",")
        try need("ON")
        let (kind, name) = try securable()
        try need(revoke ? "FROM" : "TO")
        return .grant(privileges, kind: kind, name: name, principal: try principalName(), revoke: revoke)
    }

    mutating func principalName() throws -> String {
        if case .text(let text)? = tokens.first {
            tokens.removeFirst()
            return text
        }
        return try identifier()
    }

    mutating func securable() throws -> (SecurableKind, String) {
        let kinds: [([String], SecurableKind)] = [
            (["EXTERNAL", "LOCATION"], .externalLocation), (["STORAGE", "CREDENTIAL"], .storageCredential),
            (["CATALOG"], .catalog), (["SCHEMA"], .schema), (["DATABASE"], .schema), (["TABLE"], .table),
            (["VIEW"], .table),
            (["VOLUME"], .volume), (["FUNCTION"], .function), (["SHARE"], .share), (["METASTORE"], .metastore),
        ]
        for (words, kind) in kinds where words.count == 2 ? take(words[0], words[1]) : take(words[0]) {
            if kind == .metastore { return (kind, "") }
            return (kind, try name(parts: kind == .schema ? 2 : [.table, .volume, .function].contains(kind) ? 3 : 1))
        }
        return (.table, try name())
    }
}

extension String {
    /// Where the text begins that follows the first `AS` behind `name`.
    fileprivate func range(of word: String, after name: String) -> String.Index? {
        let last = name.split(separator: ".").last.map(String.init) ?? name
        guard let start = firstRange(of: last)?.upperBound else { return nil }
        return self[start...].firstRange(of: word)?.upperBound
            ?? self[start...].firstRange(of: word.lowercased())?.upperBound
    }
}
