import WardenDomain

struct OCSFReport { let report: ScanReport; init(_ r: ScanReport) { report = r }; var rendered: String { "" } }
