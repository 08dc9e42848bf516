import WardenDomain

struct HTMLReport { let report: ScanReport; init(_ r: ScanReport) { report = r }; var rendered: String { "" } }
