/// The names by which a server may be called.
struct HostNames: Sendable {
    private let names: Set<String>

    init(_ options: WebServer.Options) {
        names = Set((["localhost", "127.0.0.1", "::1", options.host] + options.names).map { $0.lowercased() })
    }

    /// - Parameter authority: of the request, with or without a port.
    func contains(_ authority: String) -> Bool { names.contains(Self.name(authority).lowercased()) }

    private static func name(_ authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return String(authority[authority.index(after: authority.startIndex)..<end])
        }
        guard let colon = authority.lastIndex(of: ":") else { return authority }
        return String(authority[..<colon])
    }
}
