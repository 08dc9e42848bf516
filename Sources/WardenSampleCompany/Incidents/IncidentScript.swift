/// How one incident is acted out.
struct IncidentScript: Sendable {
    var name: String
    var title: String
    var family: PlantedIncident.Family = .rule
    var expect: [String]
    /// Day of the period, from 0, and hour and minute UTC of the first event.
    var day: Int
    var hour: Int
    var minute: Int = 0
    var write: @Sendable (_ start: Int64, _ journal: inout Journal) -> Void

    static func all() -> [IncidentScript] {
        LoggingIncidents.all + IdentityIncidents.all + DataIncidents.all + SharingIncidents.all + SecretIncidents.all
            + PersonalDataIncidents.all
    }
}
