public import WardenDomain

/// Puts a new delivery in the place of old ones inside the limit of two: the new one is seen to work before an old one that
/// works is switched off.
public enum DeliveryDance {
    /// - Parameters:
    ///   - building: changes that make the new delivery.
    ///   - flows: enabled deliveries of audit logs as they are.
    /// - Throws: `remedy.refused` where both places are taken by deliveries that work.
    public static func steps(
        _ building: [Change],
        _ blueprint: DeliveryBlueprint,
        flows: [DeliveryFlow]
    ) throws(WardenError) -> [Change] {
        let old = flows.filter { $0.isWhole && $0.name != blueprint.name }
        let needsPlace = building.contains { $0.slot == blueprint.deliverySlot }
        var first: [DeliveryFlow] = []
        if needsPlace, old.count >= 2 {
            guard let failing = old.first(where: { !$0.succeeds }) else {
                throw WardenError(
                    code: "remedy.refused",
                    object: blueprint.name,
                    "both places for log deliveries are taken by ones that work: \(old.map(\.name).joined(separator: ", "))",
                    hint: "switch one of them off first: trailwarden plan --action delivery.disable --set delivery=ID"
                )
            }
            first = [failing]
        }
        let rest = old.filter { flow in !first.contains { $0.id == flow.id } }
        let index = building.firstIndex { $0.slot == blueprint.deliverySlot } ?? building.count
        return Array(building[..<index]) + first.map(off) + Array(building[index...]) + rest.map(off)
    }

    private static func off(_ flow: DeliveryFlow) -> Change {
        Change(
            action: "delivery.disable",
            slot: Slot(.deliveryStatus, in: "account", flow.id),
            before: "ENABLED",
            after: "DISABLED",
            summary: flow.succeeds
                ? "switch the former delivery '\(flow.name)' off" : "switch the failing delivery '\(flow.name)' off"
        )
    }
}
