internal import WardenDomain

extension QuarantinedRecord {
    /// `file:line`, or the file alone where it could not be opened.
    var place: String { location.line > 0 ? "\(location.file):\(location.line)" : location.file }
}
