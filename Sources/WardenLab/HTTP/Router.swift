internal import Foundation

/// Finds the route of a request; literal segments win over bound ones.
struct Router: Sendable {
    struct Match: Sendable {
        var route: Route
        var parameters: [String: String]
    }

    private var byLength: [String: [Route]] = [:]
    private var openEnded: [Route] = []

    init(_ routes: [Route]) {
        for route in routes {
            if route.template.last?.hasSuffix("*}") == true {
                openEnded.append(route)
            } else {
                byLength["\(route.method) \(route.template.count)", default: []].append(route)
            }
        }
        for key in byLength.keys {
            // More literal segments first.
            byLength[key]?.sort { Self.literals($0) > Self.literals($1) }
        }
    }

    func match(method: String, path: String, host: Host) -> Match? {
        let segments = path.split(separator: "/", omittingEmptySubsequences: true)
            .map { String($0).removingPercentEncoding ?? String($0) }
        for route in byLength["\(method) \(segments.count)"] ?? [] where Self.answers(route, host) {
            if let parameters = Self.bind(route.template, segments) {
                return Match(route: route, parameters: parameters)
            }
        }
        for route in openEnded where route.method == method && Self.answers(route, host) {
            let fixed = route.template.count - 1
            guard segments.count >= fixed, let name = route.template.last?.dropFirst().dropLast(2),
                var parameters = Self.bind(Array(route.template.dropLast()), Array(segments.prefix(fixed)))
            else { continue }
            parameters[String(name)] = segments.dropFirst(fixed).joined(separator: "/")
            return Match(route: route, parameters: parameters)
        }
        return nil
    }

    private static func literals(_ route: Route) -> Int { route.template.filter { !$0.hasPrefix("{") }.count }

    private static func answers(_ route: Route, _ host: Host) -> Bool {
        switch route.scope {
        case .both: true
        case .account: host == .account
        case .workspace: host != .account
        }
    }

    private static func bind(_ template: [String], _ segments: [String]) -> [String: String]? {
        guard template.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, segment) in zip(template, segments) {
            if part.hasPrefix("{") {
                parameters[String(part.dropFirst().dropLast())] = segment
            } else if part != segment {
                return nil
            }
        }
        return parameters
    }
}
