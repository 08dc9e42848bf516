internal import WardenDomain

/// The permissions of one use as a document that an administrator can apply. All forms say the same.
public struct PermissionDocument: Sendable {
    public enum Format: String, Sendable, Hashable, CaseIterable { case iam, databricks, terraform }

    public var use: CloudPermission.Use
    /// Buckets that the policy is limited to; empty = a place to fill in.
    public var buckets: [String]

    /// The permissions that the document is limited to; nil = all of the use.
    public var only: Set<CloudPermission>?

    public init(use: CloudPermission.Use, buckets: [String] = [], only: Set<CloudPermission>? = nil) {
        self.use = use
        self.buckets = buckets
        self.only = only
    }

    private func needed(_ provider: CloudPermission.Provider) -> [CloudPermission] {
        CloudPermission.needed(for: use, from: provider).filter { only?.contains($0) ?? true }
    }

    public func rendered(_ format: Format) -> String {
        switch format {
        case .iam: iam
        case .databricks: databricks
        case .terraform: terraform
        }
    }

    private struct Statement {
        var id: String
        var actions: [String]
        var resources: [String]
    }

    /// `GetCallerIdentity` needs no permission: it is not asked for.
    private var statements: [Statement] {
        let actions = needed(.aws).filter { $0 != .getCallerIdentity }
        let names = buckets.isEmpty ? ["AUDIT-LOG-BUCKET"] : buckets
        let kinds: [(CloudPermission.Target, String, [String])] = [
            // Posture is read of every bucket: an unknown copy is what is looked for.
            (.bucket, "Buckets", use == .assess ? ["arn:aws:s3:::*"] : names.map { "arn:aws:s3:::\($0)" }),
            (.object, "Objects", names.map { "arn:aws:s3:::\($0)/*" }), (.key, "Keys", ["arn:aws:kms:*:*:key/*"]),
            (.everything, "Everything", ["*"]),
        ]
        return kinds.compactMap { target, id, resources in
            let found = actions.filter { $0.target == target }.map(\.name).sorted()
            return found.isEmpty ? nil : Statement(id: id, actions: found, resources: resources)
        }
    }

    private static func list(_ items: [String], indent: String) -> String {
        items.map { "\(indent)\"\($0)\"" }.joined(separator: ",\n")
    }

    private var iam: String {
        let texts = statements.map { statement in
            """
                {
                  "Sid": "Trailwarden\(use.rawValue.capitalizedFirst)\(statement.id)",
                  "Effect": "Allow",
                  "Action": [
            \(Self.list(statement.actions, indent: "        "))
                  ],
                  "Resource": [
            \(Self.list(statement.resources, indent: "        "))
                  ]
                }
            """
        }
        return """
            {
              "Version": "2012-10-17",
              "Statement": [
            \(texts.joined(separator: ",\n"))
              ]
            }

            """
    }

    /// Roles and grants, each with what it opens and what stays dark without it.
    private var databricks: String {
        var lines = ["-- Databricks permissions of the identity for '\(use.rawValue)'."]
        let principal = "`TRAILWARDEN_APPLICATION_ID`"
        for permission in unique(needed(.databricks)) {
            let capabilities = needed(.databricks).filter { $0.name == permission.name }
                .map(\.capability.title)
            lines.append("")
            lines.append("-- \(permission.name): to \(capabilities.joined(separator: "; "))")
            switch permission.target {
            case .catalog, .schema:
                let words = permission.name.split(separator: " ")
                let kind = permission.target == .catalog ? "CATALOG" : "SCHEMA"
                let privilege = words.dropLast(2).joined(separator: " ")
                lines.append("GRANT \(privilege) ON \(kind) \(words.last ?? "") TO \(principal);")
            case .account:
                lines.append("-- account console: User management > Service principals > Roles > Account admin")
            case .workspace:
                lines.append(
                    "-- account console: Workspaces > Permissions > Add > \(permission.name.hasSuffix("admin") ? "Admin" : "User")"
                )
            case .metastore:
                lines.append("-- account console: Catalog > the metastore > Metastore admin (a group that holds it)")
            case .warehouse: lines.append("-- workspace: SQL Warehouses > Permissions > Can use")
            case .everything, .bucket, .object, .key: break
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func unique(_ permissions: [CloudPermission]) -> [CloudPermission] {
        var seen: Set<String> = []
        return permissions.filter { seen.insert($0.name).inserted }
    }

    private var terraform: String {
        let blocks = statements.map { statement in
            """
              statement {
                sid = "Trailwarden\(use.rawValue.capitalizedFirst)\(statement.id)"
                actions = [
            \(Self.list(statement.actions, indent: "      ")),
                ]
                resources = [
            \(Self.list(statement.resources, indent: "      ")),
                ]
              }
            """
        }
        let name = "trailwarden_\(use.rawValue)"
        let grants = unique(needed(.databricks))
        var text = """
            data "aws_iam_policy_document" "\(name)" {
            \(blocks.joined(separator: "\n"))
            }

            resource "aws_iam_policy" "\(name)" {
              name   = "\(name.replacing("_", with: "-"))"
              policy = data.aws_iam_policy_document.\(name).json
            }

            variable "\(name)_application_id" {
              description = "Application id of the service principal for '\(use.rawValue)'"
              type        = string
            }

            """
        for (kind, target) in [("catalog", CloudPermission.Target.catalog), ("schema", .schema)] {
            let found = Dictionary(grouping: grants.filter { $0.target == target }) { permission in
                permission.name.split(separator: " ").last.map(String.init) ?? ""
            }
            for (object, permissions) in found.sorted(by: { $0.key < $1.key }) {
                let privileges = permissions.map { $0.name.split(separator: " ").dropLast(2).joined(separator: "_") }
                text += """

                    resource "databricks_grant" "\(name)_\(object.replacing(".", with: "_"))" {
                      \(kind)    = "\(object)"
                      principal  = var.\(name)_application_id
                      privileges = [\(privileges.map { "\"\($0)\"" }.joined(separator: ", "))]
                    }

                    """
            }
        }
        for permission in grants where [.account, .workspace, .metastore, .warehouse].contains(permission.target) {
            text += "\n# By hand: \(permission.name) (\(permission.capability.title))"
        }
        return text + "\n"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
