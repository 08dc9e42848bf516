public import ArgumentParser
public import WardenBehaviour
public import WardenDomain
public import WardenReporting

// Words of lower modules that stand on the command line as they are.
extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension WardenBehaviour.Verdict: ExpressibleByArgument {}
