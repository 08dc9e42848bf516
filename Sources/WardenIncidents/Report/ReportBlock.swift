/// A piece of a report, written the same way in every format.
enum ReportBlock {
    case title(String)
    case heading(String)
    case text(String)
    case list([String])
    /// Rows of equal length; the first is the header.
    case table([[String]])
    /// For a person to fill in.
    case blank(String)
}
