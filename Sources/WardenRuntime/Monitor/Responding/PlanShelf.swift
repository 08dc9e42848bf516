internal import Foundation
internal import WardenAlerts
internal import WardenDomain
internal import WardenRemedy

/// Plans of the monitor that wait, or waited, for approvals: files in the state directory, for `trailwarden approve`.
enum PlanShelf {
    static func path(_ id: String, _ state: StateDirectory) -> String { "\(state.path)/plans/\(id).plan" }

    /// False for what is no plan's id: it comes from outside and becomes a path.
    static func isID(_ text: String) -> Bool {
        text.hasPrefix("plan-") && text.utf8.count <= 64
            && text.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
    }

    static func keep(_ file: PlanFile, _ state: StateDirectory) throws(WardenError) {
        _ = try state.subdirectory("plans")
        let path = path(file.plan.id, state)
        do {
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        } catch {
            throw WardenError(code: "plan.unwritable", object: path, "\(error.localizedDescription)")
        }
    }

    /// Adds an approver's signature to a plan.
    ///
    /// - Throws: `forbidden` where the key is none of the approvers', or the signature does not hold.
    static func approve(
        _ id: String,
        _ approval: InboundRequest.Approval,
        _ approvers: [RemedySettings.Approver],
        _ state: StateDirectory
    ) throws(InboundRequest.Refusal) {
        guard isID(id), let text = try? String(contentsOfFile: path(id, state), encoding: .utf8) else {
            throw .unknownTarget
        }
        guard var file = try? PlanFile(reading: text, file: id) else { throw .unavailable }
        guard let approver = approvers.first(where: { $0.key == approval.key }) else { throw .forbidden }
        file.signatures.removeAll { $0.key == approval.key }
        file.signatures.append(.init(name: approver.name, key: approval.key, value: approval.signature))
        guard file.isSigned(by: approval.key) else { throw .forbidden }
        do {
            try keep(file, state)
        } catch {
            throw .unavailable
        }
    }
}
