public import ArgumentParser
public import WardenIncidents
public import WardenRuntime

extension IncidentStage: ExpressibleByArgument {}
extension IncidentReport.Format: ExpressibleByArgument {}
extension TicketSystem: ExpressibleByArgument {}
