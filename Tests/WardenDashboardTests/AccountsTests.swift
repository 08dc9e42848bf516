import Testing
import WardenDomain
import WardenStore

@testable import WardenRuntime

@Suite struct AccountsTests {
    private let hasher = PasswordHasher(cost: .init(logRounds: 4, blockSize: 8, parallelism: 1))

    private func accounts() throws -> Accounts {
        try Accounts(store: try Store(), key: [UInt8](repeating: 7, count: 32), hasher: hasher)
    }

    @Test func hashesWithASaltOfItsOwn() throws {
        let (first, second) = (try hasher.hash("correct horse"), try hasher.hash("correct horse"))
        #expect(first != second)
        #expect(first.hasPrefix("scrypt$4$8$1$"))
        #expect(hasher.matches("correct horse", first))
        #expect(hasher.matches("correct horse", second))
        #expect(!hasher.matches("correct horsf", first))
    }

    /// RFC 7914, section 12: "password" and "NaCl" with N = 1024, r = 8, p = 16.
    @Test func derivesAsTheStandardSays() {
        let expected = "/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA=="
        #expect(hasher.matches("password", "scrypt$10$8$16$TmFDbA==$\(expected)"))
        #expect(!hasher.matches("passwore", "scrypt$10$8$16$TmFDbA==$\(expected)"))
    }

    @Test(arguments: ["", "scrypt", "scrypt$4$8$1$AA$", "scrypt$99$8$1$AAAA$AAAA", "plain$text"])
    func matchesNothingWithAnUnreadableHash(hash: String) {
        #expect(!hasher.matches("anything at all", hash))
    }

    /// RFC 6238, appendix B, the last six of eight digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func makesTheCodesOfTheStandard(seconds: Int64, code: String) {
        let codes = OneTimeCode(secret: Array("12345678901234567890".utf8))
        #expect(codes.code(at: seconds / 30) == code)
        #expect(codes.step(of: code, at: seconds * 1_000) == seconds / 30)
        #expect(codes.step(of: code, at: (seconds + 90) * 1_000) == nil)
    }

    /// RFC 4648, section 10.
    @Test(arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
    func writesBase32(text: String, expected: String) {
        #expect(Base32.encode(Array(text.utf8)) == expected)
    }

    @Test func takesACodeOnce() async throws {
        let accounts = try accounts()
        let uri = try #require(
            try accounts.add("ada", role: .admin, password: TestSite.password, withCode: true, now: 0)
        )
        #expect(uri.hasPrefix("otpauth://totp/Trailwarden:ada?secret="))
        let user = try #require(try accounts.store.webUser("ada"))
        #expect(user.totpSecret != nil)
        let secret = try #require(uri.split(separator: "=").dropFirst().first?.split(separator: "&").first)
        let code = OneTimeCode(secret: Self.decode(String(secret))).code(at: 1_000)
        let now = 1_000 * OneTimeCode.step
        func signIn(_ code: String) async throws -> Accounts.SignIn {
            try await accounts.signIn("ada", password: TestSite.password, code: code, address: "", agent: "", now: now)
        }
        #expect(try await signIn("") == .refused)
        guard case .done = try await signIn(code) else {
            Issue.record("the right code was refused")
            return
        }
        #expect(try await signIn(code) == .refused)
    }

    @Test func slowsGuessing() async throws {
        let accounts = try accounts()
        _ = try accounts.add("ada", role: .viewer, password: TestSite.password, withCode: false, now: 0)
        func signIn(_ password: String, at now: Int64) async throws -> Accounts.SignIn {
            try await accounts.signIn("ada", password: password, code: "", address: "10.0.0.1", agent: "", now: now)
        }
        for _ in 0..<5 { #expect(try await signIn("wrong", at: 1_000) == .refused) }
        #expect(try await signIn(TestSite.password, at: 1_000) == .wait(1_000))
        guard case .done = try await signIn(TestSite.password, at: 2_000) else {
            Issue.record("the right password was refused after the wait")
            return
        }
    }

    @Test func endsSessionsAfterRestAndAfterTheirLife() async throws {
        let accounts = try accounts()
        _ = try accounts.add("ada", role: .analyst, password: TestSite.password, withCode: false, now: 0)
        let outcome = try await accounts.signIn(
            "Ada",
            password: TestSite.password,
            code: "",
            address: "",
            agent: "",
            now: 0
        )
        guard case .done(let cookie) = outcome else {
            Issue.record("refused")
            return
        }
        #expect(try accounts.viewer(cookie: cookie, now: Accounts.longestRest - 1)?.role == .analyst)
        #expect(try accounts.viewer(cookie: cookie, now: 2 * Accounts.longestRest) == nil)
        for hour in 1..<13 { _ = try accounts.viewer(cookie: cookie, now: Int64(hour) * 3_540_000) }
        #expect(try accounts.viewer(cookie: cookie, now: Accounts.longestSession) == nil)
        #expect(try accounts.viewer(cookie: String(repeating: "0", count: 64), now: 0) == nil)
    }

    @Test func newPasswordEndsSessions() async throws {
        let accounts = try accounts()
        _ = try accounts.add("ada", role: .viewer, password: TestSite.password, withCode: false, now: 0)
        let outcome = try await accounts.signIn(
            "ada",
            password: TestSite.password,
            code: "",
            address: "",
            agent: "",
            now: 0
        )
        guard case .done(let cookie) = outcome else {
            Issue.record("refused")
            return
        }
        try accounts.setPassword("ada", "another five words entirely")
        #expect(try accounts.viewer(cookie: cookie, now: 1) == nil)
    }

    @Test(arguments: ["short", "aaaaaaaaaaaaaaaa", "i am grace hopper"])
    func refusesWeakPasswords(password: String) throws {
        #expect(throws: WardenError(code: "account.weak-password", object: "password", "")) {
            try accounts().add("grace", role: .viewer, password: password, withCode: false, now: 0)
        }
    }

    @Test func tokensOpenTheirScopesUntilTheyExpire() throws {
        let accounts = try accounts()
        _ = try accounts.add("ada", role: .admin, password: TestSite.password, withCode: false, now: 0)
        let token = try accounts.issueToken(user: "ada", name: "n", scopes: [.readEvents], expiresAt: 100, now: 0)
        #expect(try accounts.scopes(ofToken: token, now: 99) == [.readEvents])
        #expect(try accounts.scopes(ofToken: token, now: 100) == nil)
        #expect(try accounts.scopes(ofToken: token + "0", now: 1) == nil)
        #expect(try accounts.removeToken(user: "ada", name: "n"))
        #expect(try accounts.scopes(ofToken: token, now: 1) == nil)
    }

    private static func decode(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var count = 0
        var bytes: [UInt8] = []
        for character in text {
            bits = bits << 5 | (alphabet.firstIndex(of: character) ?? 0)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 255))
            }
        }
        return bytes
    }
}
