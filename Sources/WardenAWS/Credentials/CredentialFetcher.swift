internal import WardenCloud
internal import WardenDomain

/// Carries a plan out: asks STS, SSO, a container, the instance or a program for keys.
struct CredentialFetcher: Sendable {
    var cloud: CloudClient
    let ports: LocalPorts
    let region: String
    let endpoints: AWSEndpoints

    func fetch(_ plan: AWSCredentialPlan) async -> Result<AWSCredentials, CloudGap> {
        switch plan {
        case .keys(let keys, _): return .success(keys)
        case .role(let role, let source): return await assume(role, source)
        case .webIdentity(let role, let file): return await webIdentity(role, file)
        case .sso(let login): return await sso(login)
        case .process(let command): return await process(command)
        case .container(let url, let authorization): return await container(url, authorization)
        case .instance(let endpoint): return await instance(endpoint)
        }
    }

    private func assume(
        _ role: STSClient.RoleRequest,
        _ source: AWSCredentialPlan
    ) async -> Result<AWSCredentials, CloudGap> {
        switch await fetch(source) {
        case .failure(let gap): return .failure(gap)
        case .success(let keys):
            let session = AWSSession(cloud: cloud, source: FixedCredentials(keys), region: region, endpoints: endpoints)
            return await STSClient(session).assumeRole(role)
        }
    }

    private func webIdentity(_ role: STSClient.RoleRequest, _ file: String) async -> Result<AWSCredentials, CloudGap> {
        guard let token = ports.readFile(file)?.split(whereSeparator: \.isWhitespace).first else {
            return .failure(gap("AssumeRoleWithWebIdentity", role.roleARN, "the token file '\(file)' cannot be read"))
        }
        var fields = [
            ("Action", "AssumeRoleWithWebIdentity"), ("Version", "2011-06-15"), ("RoleArn", role.roleARN),
            ("RoleSessionName", role.sessionName), ("WebIdentityToken", String(token)),
        ]
        if let duration = role.duration { fields.append(("DurationSeconds", String(duration))) }
        let endpoint = endpoints.endpoint(.sts, region: region)
        let form = fields.map { "\(PercentEncoding.strict($0.0))=\(PercentEncoding.strict($0.1))" }
        let request = HTTPRequest(
            method: "POST",
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + "/",
            headers: ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"],
            body: Array(form.joined(separator: "&").utf8)
        )
        return await send(request, "AssumeRoleWithWebIdentity", role.roleARN) { response in
            let root = try XMLReader.read(response.body)
            guard let keys = root["AssumeRoleWithWebIdentityResult"].flatMap(STSClient.credentials) else {
                throw MalformedBody("the keys are missing")
            }
            return keys
        }
    }

    private func sso(_ login: AWSCredentialPlan.SSOLogin) async -> Result<AWSCredentials, CloudGap> {
        let hint = "run 'aws sso login --profile \(login.profile)'"
        guard var cached = ports.readFile(login.cacheFile).flatMap(SSOToken.init) else {
            return .failure(gap("GetRoleCredentials", login.account, "not signed in by SSO; \(hint)"))
        }
        if !cached.isValid(at: cloud.time.now()) {
            switch await renewed(cached, login) {
            case .success(let fresh): cached = fresh
            case .failure(var gap):
                gap.message = "the SSO sign-in has ended; \(hint)"
                return .failure(gap)
            }
        }
        let token = cached.token
        let endpoint = endpoints.services[.sso] ?? Endpoint(authority: AWSService.sso.host(region: login.region))
        let request = HTTPRequest(
            scheme: endpoint.scheme,
            authority: endpoint.authority,
            path: endpoint.basePath + "/federation/credentials",
            query: [.init("role_name", login.role), .init("account_id", login.account)],
            headers: ["x-amz-sso_bearer_token": token]
        )
        return await send(request, "GetRoleCredentials", login.account) { response in
            let keys = try JSONReader.read(response.body)["roleCredentials"]
            guard let id = keys?["accessKeyId"]?.string, let secret = keys?["secretAccessKey"]?.string else {
                throw MalformedBody("the keys are missing")
            }
            return AWSCredentials(
                accessKeyID: id,
                secretAccessKey: secret,
                sessionToken: keys?["sessionToken"]?.string,
                expiration: keys?["expiration"]?.integer.map { $0 / 1_000 }
            )
        }
    }

    /// Prolongs a sign-in, and keeps what it gave for the tools that share it.
    private func renewed(
        _ cached: SSOToken,
        _ login: AWSCredentialPlan.SSOLogin
    ) async -> Result<SSOToken, CloudGap> {
        let words = "renew the SSO sign-in"
        let endpoint =
            endpoints.services[.ssoOIDC] ?? Endpoint(authority: AWSService.ssoOIDC.host(region: login.region))
        let now = cloud.time.now()
        guard let request = cached.refresh(at: endpoint, now: now) else {
            return .failure(gap(words, login.account, "it cannot be prolonged"))
        }
        return await send(request, words, login.account) { response in
            guard let fresh = cached.renewed(by: try JSONReader.read(response.body), now: now) else {
                throw MalformedBody("the answer lacks 'accessToken'")
            }
            return fresh
        }.map { fresh in
            ports.writeFile(login.cacheFile, fresh.document.compact)
            return fresh
        }
    }

    private func process(_ command: String) async -> Result<AWSCredentials, CloudGap> {
        guard let text = await ports.run(command) else {
            return .failure(gap("credential_process", "own identity", "the program failed"))
        }
        guard let json = try? JSONReader.read(Array(text.utf8)), json["Version"]?.integer == 1,
            let keys = Self.keys(json, token: "SessionToken")
        else {
            return .failure(
                gap("credential_process", "own identity", "the program did not print version 1 credentials")
            )
        }
        return .success(keys)
    }

    private func container(
        _ url: String,
        _ authorization: AWSCredentialPlan.ContainerAuthorization?
    ) async -> Result<AWSCredentials, CloudGap> {
        guard let range = url.firstRange(of: "://") else {
            return .failure(gap("container credentials", "own identity", "the address is no URL"))
        }
        let scheme = String(url[..<range.lowerBound])
        let rest = url[range.upperBound...]
        let authority = String(rest.prefix { $0 != "/" && $0 != "?" })
        let host = Endpoint(scheme: scheme, authority: authority).host
        let isLocal = Endpoint.isLoopback(host) || ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"].contains(host)
        guard scheme == "https" || (scheme == "http" && isLocal) else {
            return .failure(gap("container credentials", "own identity", "'\(host)' may not be asked without TLS"))
        }
        var request = HTTPRequest(scheme: scheme, authority: authority, path: "/", timeout: .seconds(2))
        let target = rest.dropFirst(authority.count)
        request.path = String(target.prefix { $0 != "?" })
        if request.path.isEmpty { request.path = "/" }
        for item in target.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1).map { PercentDecoding.form(String($0)) }
            request.query.append(.init(parts[0], parts.count > 1 ? parts[1] : nil))
        }
        switch authorization {
        case .token(let token)?: request.headers["Authorization"] = token.revealed
        case .file(let path)?:
            guard let token = ports.readFile(path) else {
                return .failure(gap("container credentials", "own identity", "'\(path)' cannot be read"))
            }
            request.headers["Authorization"] = String(token.filter { !$0.isNewline })
        case nil: break
        }
        return await send(request, "container credentials", "own identity", decode: Self.metadata)
    }

    private func instance(_ text: String) async -> Result<AWSCredentials, CloudGap> {
        let base: Endpoint
        if let range = text.firstRange(of: "://") {
            let rest = text[range.upperBound...].prefix { $0 != "/" }
            base = Endpoint(scheme: String(text[..<range.lowerBound]), authority: String(rest))
        } else {
            base = Endpoint(scheme: "http", authority: text)
        }
        var metadata = self
        // Off EC2 nobody answers: one short attempt.
        metadata.cloud.retry.maximumAttempts = 1
        let words = "instance metadata"
        func request(_ method: String, _ path: String, _ headers: HTTPHeaders) -> HTTPRequest {
            HTTPRequest(
                method: method,
                scheme: base.scheme,
                authority: base.authority,
                path: path,
                headers: headers,
                timeout: .seconds(1)
            )
        }
        let ask = request("PUT", "/latest/api/token", ["X-aws-ec2-metadata-token-ttl-seconds": "21600"])
        let token: String
        switch await metadata.send(ask, words, "own identity", decode: { String(decoding: $0.body, as: UTF8.self) }) {
        case .failure(let gap): return .failure(gap)
        case .success(let text): token = text
        }
        let headers: HTTPHeaders = ["X-aws-ec2-metadata-token": token]
        let folder = "/latest/meta-data/iam/security-credentials/"
        let role: String
        switch await metadata.send(
            request("GET", folder, headers),
            words,
            "own identity",
            decode: { String(decoding: $0.body, as: UTF8.self) }
        ) {
        case .failure(let gap): return .failure(gap)
        case .success(let text): role = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        }
        let read = request("GET", folder + PercentEncoding.strict(role), headers)
        return await metadata.send(read, words, "own identity", decode: Self.metadata)
    }

    @Sendable private static func metadata(_ response: HTTPResponse) throws -> AWSCredentials {
        let json = try JSONReader.read(response.body)
        guard json["Code"]?.string ?? "Success" == "Success", let keys = keys(json, token: "Token") else {
            throw MalformedBody("the keys are missing")
        }
        return keys
    }

    private static func keys(_ json: JSONValue, token: String) -> AWSCredentials? {
        guard let id = json["AccessKeyId"]?.string, let secret = json["SecretAccessKey"]?.string else { return nil }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: secret,
            sessionToken: json[token]?.string,
            expiration: json["Expiration"]?.string.flatMap(Timestamp.milliseconds).map { $0 / 1_000 }
        )
    }

    private func send<Value: Sendable>(
        _ request: HTTPRequest,
        _ operation: String,
        _ resource: String,
        decode: @escaping @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        let result = await cloud.send(
            CloudCall(request, operation: operation, resource: resource),
            as: UnsignedDialect(),
            decode: decode
        )
        // Whatever kept the keys away: the caller is not signed in.
        return result.mapError { gap in
            var gap = gap
            if gap.kind != .throttled, gap.kind != .cancelled { gap.kind = .unauthenticated }
            return gap
        }
    }

    private func gap(_ operation: String, _ resource: String, _ message: String) -> CloudGap {
        CloudGap(.unauthenticated, service: "sts", operation: operation, resource: resource, message: message)
    }
}

/// Requests that carry their own proof.
private struct UnsignedDialect: CloudDialect {
    let service = "sts"

    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest { request }

    func failure(in response: HTTPResponse) -> ServiceFailure? { AWSFailure.read(response) }

    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool { false }
}
