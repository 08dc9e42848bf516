internal import Foundation

/// Notebooks, files and folders.
enum WorkspaceObjectsFamily: Family {
    private static let base = "/api/2.0/workspace"
    private static let named = ["path": "path"]

    static let routes: [Route] = [
        Route("GET", base + "/list", audit: AuditRule("workspace", "listWorkspace", named)) { estate, call in
            let path = normal(call.query("path") ?? "/")
            guard path == "/" || estate["objects", call.workspace].rows[path] != nil else { throw missing(path) }
            let prefix = path == "/" ? "/" : path + "/"
            let rows = estate["objects", call.workspace].all(withPrefix: prefix).filter { row in
                guard let name = row["path"]?.text, !name.dropFirst(prefix.count).contains("/") else { return false }
                return sees(row, estate, call)
            }
            return Reply(rows.isEmpty ? [:] : ["objects": .array(rows.map(view))])
        },
        Route("GET", base + "/get-status", audit: AuditRule("workspace", "getStatus", named)) { estate, call in
            Reply(view(try find(estate, call, call.query("path") ?? "")))
        },
        Route(
            "GET",
            base + "/export",
            audit: AuditRule(
                "workspace",
                "workspaceExport",
                [
                    "workspaceExportFormat": "format", "notebookFullPath": "path",
                ]
            )
        ) { estate, call in
            let row = try find(estate, call, call.query("path") ?? "")
            let text = row["source"]?.text ?? ""
            return Reply(["content": .string(Data(text.utf8).base64EncodedString()), "file_type": "py"])
        },
        Route("POST", base + "/mkdirs", audit: AuditRule("workspace", "mkdirs", named)) { estate, call in
            try makeFolders(normal(try call.text("path")), &estate, call)
            return .empty
        },
        Route("POST", base + "/import", audit: AuditRule("workspace", "importWorkspace", named)) { estate, call in
            let path = normal(try call.text("path"))
            let parent = path.split(separator: "/").dropLast().joined(separator: "/")
            guard parent.isEmpty || estate["objects", call.workspace].rows["/" + parent] != nil else {
                throw missing("/" + parent)
            }
            let exists = estate["objects", call.workspace].rows[path] != nil
            if exists, call.body["overwrite"]?.flag != true {
                throw Refusal(400, "RESOURCE_ALREADY_EXISTS", "\(path) already exists.")
            }
            let source = call.body["content"]?.text.flatMap { Data(base64Encoded: $0) }.map {
                String(decoding: $0, as: UTF8.self)
            }
            put(
                path,
                type: "NOTEBOOK",
                language: call.body["language"]?.text ?? "PYTHON",
                source: source ?? "",
                owner: call.caller.name,
                at: call.now,
                workspace: call.workspace,
                &estate
            )
            return .empty
        },
        Route("POST", base + "/delete", audit: AuditRule("workspace", "deleteNotebook", named)) { estate, call in
            let path = normal(try call.text("path"))
            let row = try find(estate, call, path)
            let below = estate["objects", call.workspace].all(withPrefix: path + "/")
            if !below.isEmpty, call.body["recursive"]?.flag != true {
                throw Refusal(400, "DIRECTORY_NOT_EMPTY", "Folder (\(path)) is not empty.")
            }
            for gone in below + [row] { estate["objects", call.workspace][gone["path"]?.text ?? ""] = nil }
            return .empty
        },
        Route("GET", "/api/2.0/dbfs/get-status", audit: AuditRule("dbfs", "getStatus", named)) { estate, call in
            let path = normal(call.query("path") ?? "/")
            if path == "/" { return Reply(["path": "/", "is_dir": true, "file_size": 0]) }
            guard let row = estate["dbfs", call.workspace].rows[path] else {
                throw Refusal(404, "RESOURCE_DOES_NOT_EXIST", "No file or directory exists on path \(path).")
            }
            return Reply(row)
        },
        Route("GET", "/api/2.0/dbfs/list", audit: AuditRule("dbfs", "list", named)) { estate, call in
            let path = normal(call.query("path") ?? "/")
            let prefix = path == "/" ? "/" : path + "/"
            let rows = estate["dbfs", call.workspace].all(withPrefix: prefix)
                .filter { !($0["path"]?.text ?? "").dropFirst(prefix.count).contains("/") }
            if rows.isEmpty, path != "/", estate["dbfs", call.workspace].rows[path] == nil {
                throw Refusal(404, "RESOURCE_DOES_NOT_EXIST", "No file or directory exists on path \(path).")
            }
            return Reply(["files": .array(rows)])
        },
    ]

    private static func normal(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private static func missing(_ path: String) -> Refusal {
        Refusal(404, "RESOURCE_DOES_NOT_EXIST", "Path (\(path)) doesn't exist.")
    }

    private static func find(_ estate: Estate, _ call: Call, _ path: String) throws -> JSON {
        guard let row = estate["objects", call.workspace].rows[normal(path)] else { throw missing(path) }
        guard sees(row, estate, call) else {
            throw Refusal.denied("\(call.caller.name) does not have View permissions on \(path).")
        }
        return row
    }

    /// The folders that every workspace has are open; everything else needs an entry.
    private static func sees(_ row: JSON, _ estate: Estate, _ call: Call) -> Bool {
        let path = row["path"]?.text ?? ""
        if ["/Users", "/Shared", "/Repos", "/Workspace"].contains(path) || path.hasPrefix("/Shared/") { return true }
        let type = row["object_type"]?.text == "DIRECTORY" ? "directories" : "notebooks"
        let key = ObjectKey(workspace: call.workspace, type: type, id: row["object_id"]?.parameterText ?? "")
        return !estate.levels(of: call, on: key).isEmpty
    }

    private static func view(_ row: JSON) -> JSON { .object(row.members.filter { $0.key != "source" }) }

    private static func makeFolders(_ path: String, _ estate: inout Estate, _ call: Call) throws {
        var so = ""
        for part in path.split(separator: "/") {
            so += "/" + part
            if let row = estate["objects", call.workspace].rows[so] {
                guard row["object_type"]?.text == "DIRECTORY" else {
                    throw Refusal(400, "RESOURCE_ALREADY_EXISTS", "\(so) is not a folder.")
                }
            } else {
                put(so, type: "DIRECTORY", owner: call.caller.name, at: call.now, workspace: call.workspace, &estate)
            }
        }
    }

    /// Stores an object and gives its owner CAN_MANAGE.
    static func put(
        _ path: String,
        type: String,
        language: String? = nil,
        source: String? = nil,
        owner: String,
        at time: Int64,
        workspace: Int64,
        _ estate: inout Estate
    ) {
        let id = estate["objects", workspace].rows[path]?["object_id"]?.integer ?? estate.numericID()
        var row: [String: JSON] = [
            "path": .string(path), "object_type": .string(type), "object_id": .int(id),
            "resource_id": .string(String(id)),
        ]
        if type != "DIRECTORY" {
            row["created_at"] = .int(time)
            row["modified_at"] = .int(time)
            row["language"] = .string(language ?? "PYTHON")
            row["source"] = .string(source ?? "")
        }
        estate["objects", workspace][path] = .object(row)
        let kind = type == "DIRECTORY" ? "directories" : "notebooks"
        estate.give("CAN_MANAGE", to: owner, on: ObjectKey(workspace: workspace, type: kind, id: String(id)))
    }
}
