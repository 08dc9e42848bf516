/// A privilege of Unity Catalog that has to do with data or with giving it away.
enum Privilege: UInt8, Sendable, Hashable, CaseIterable {
    case select, modify, useCatalog, useSchema, all, manage, readVolume, writeVolume, readFiles, writeFiles
    case externalUseSchema, externalUseLocation, createExternal
    /// Known, and of no use for reaching data by itself.
    case other
    /// A name that this version does not know: it may give anything.
    case unheard

    /// As the provider spells it; `USAGE` is the old name of both USE privileges.
    static func named(_ text: String) -> PrivilegeSet {
        // A large estate names a privilege once a grant, nearly always as the first case has it.
        let isPlain = text.utf8.allSatisfy { $0 == UInt8(ascii: "_") || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
        return switch isPlain ? text : text.uppercased().replacing(" ", with: "_") {
        case "SELECT": [.select]
        case "MODIFY": [.modify]
        case "USE_CATALOG": [.useCatalog]
        case "USE_SCHEMA": [.useSchema]
        case "USAGE": [.useCatalog, .useSchema]
        case "ALL_PRIVILEGES": [.all]
        case "MANAGE": [.manage]
        case "READ_VOLUME": [.readVolume]
        case "WRITE_VOLUME": [.writeVolume]
        case "READ_FILES": [.readFiles]
        case "WRITE_FILES": [.writeFiles]
        case "EXTERNAL_USE_SCHEMA": [.externalUseSchema]
        case "EXTERNAL_USE_LOCATION": [.externalUseLocation]
        case "CREATE_EXTERNAL_TABLE", "CREATE_EXTERNAL_VOLUME": [.createExternal]
        case let name: harmless.contains(name) ? [.other] : [.unheard]
        }
    }

    var word: String {
        switch self {
        case .select: "SELECT"
        case .modify: "MODIFY"
        case .useCatalog: "USE_CATALOG"
        case .useSchema: "USE_SCHEMA"
        case .all: "ALL_PRIVILEGES"
        case .manage: "MANAGE"
        case .readVolume: "READ_VOLUME"
        case .writeVolume: "WRITE_VOLUME"
        case .readFiles: "READ_FILES"
        case .writeFiles: "WRITE_FILES"
        case .externalUseSchema: "EXTERNAL_USE_SCHEMA"
        case .externalUseLocation: "EXTERNAL_USE_LOCATION"
        case .createExternal: "CREATE_EXTERNAL_TABLE"
        case .other: "another privilege"
        case .unheard: "a privilege that is not known"
        }
    }

    /// Source: Databricks SDK, enum `Privilege`.
    private static let harmless: Set<String> = [
        "ACCESS", "APPLY_TAG", "BROWSE", "CREATE_CATALOG", "CREATE_CLEAN_ROOM", "CREATE_CONNECTION",
        "CREATE_EXTERNAL_LOCATION", "CREATE", "CREATE_TABLE", "CREATE_FEATURE",
        "CREATE_FOREIGN_CATALOG", "CREATE_FOREIGN_SECURABLE", "CREATE_FUNCTION", "CREATE_MANAGED_STORAGE",
        "CREATE_MATERIALIZED_VIEW", "CREATE_MODEL", "CREATE_PROVIDER", "CREATE_RECIPIENT", "CREATE_SCHEMA",
        "CREATE_SERVICE_CREDENTIAL", "CREATE_SHARE", "CREATE_STORAGE_CREDENTIAL", "CREATE_VIEW", "CREATE_VOLUME",
        "EXECUTE", "EXECUTE_CLEAN_ROOM_TASK", "MANAGE_ALLOWLIST", "MODIFY_CLEAN_ROOM", "READ_FEATURE", "READ_METADATA",
        "READ_PRIVATE_FILES", "REFRESH", "SET_SHARE_PERMISSION", "USE_CONNECTION", "USE_MARKETPLACE_ASSETS",
        "USE_PROVIDER", "USE_RECIPIENT", "USE_SHARE", "WRITE_PRIVATE_FILES",
    ]
}

/// Several privileges.
struct PrivilegeSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ privilege: Privilege) { rawValue = 1 << UInt32(privilege.rawValue) }

    static let select = PrivilegeSet(.select)
    static let modify = PrivilegeSet(.modify)
    static let useCatalog = PrivilegeSet(.useCatalog)
    static let useSchema = PrivilegeSet(.useSchema)
    static let all = PrivilegeSet(.all)
    static let manage = PrivilegeSet(.manage)
    static let readVolume = PrivilegeSet(.readVolume)
    static let writeVolume = PrivilegeSet(.writeVolume)
    static let readFiles = PrivilegeSet(.readFiles)
    static let writeFiles = PrivilegeSet(.writeFiles)
    static let externalUseSchema = PrivilegeSet(.externalUseSchema)
    static let externalUseLocation = PrivilegeSet(.externalUseLocation)
    static let createExternal = PrivilegeSet(.createExternal)
    static let other = PrivilegeSet(.other)
    static let unheard = PrivilegeSet(.unheard)

    var privileges: [Privilege] { Privilege.allCases.filter { contains(PrivilegeSet($0)) } }
}
