/// A method, a template and who answers.
public struct WebRoute: Sendable {
    public typealias Handler = @Sendable (WebRequest) async -> WebResponse

    public let method: String
    /// `/incidents/{id}`.
    public let template: String
    let segments: [Substring]
    let handler: Handler

    public init(_ method: String, _ template: String, _ handler: @escaping Handler) {
        self.method = method
        self.template = template
        segments = template.split(separator: "/")
        self.handler = handler
    }

    /// Bound parameters; nil where the template does not fit.
    func match(_ path: [String]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var bound: [String: String] = [:]
        for (part, segment) in zip(segments, path) {
            if part.hasPrefix("{"), part.hasSuffix("}") {
                bound[String(part.dropFirst().dropLast())] = segment
            } else if part != segment {
                return nil
            }
        }
        return bound
    }
}
