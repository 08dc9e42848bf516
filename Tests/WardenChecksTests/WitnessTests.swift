import Testing
import WardenAccess
import WardenDomain
import WardenEstate

@testable import WardenChecks

/// Factors of a risk that the estate itself tells: who can, and who did.
@Suite struct WitnessTests {
    /// A bucket without versions: by itself a weakness that takes another one first.
    private static func unversioned(_ change: (inout ExampleEstate) -> Void = { _ in }) throws -> Finding {
        var estate = ExampleEstate()
        estate.set(.s3Versioning, ExampleEstate.bucket, ["Status"], "Suspended")
        change(&estate)
        let findings = Assessor(estate.posture, estate.input).run().findings
        return try #require(findings.first { $0.check == "log-bucket-is-versioned" })
    }

    private static func factor(_ name: String, _ finding: Finding) -> String {
        finding.risk.factors.first { $0.name == name }?.words ?? ""
    }

    private static func openToTheWorld(_ estate: inout ExampleEstate) {
        estate.answer(
            .s3Policy,
            ExampleEstate.bucket,
            [
                "Version": "2012-10-17",
                "Statement": [
                    [
                        "Effect": "Allow", "Principal": "*",
                        "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                        "Resource": "arn:aws:s3:::acme-audit/*",
                    ]
                ],
            ]
        )
        // Nobody without an identity may use a key.
        estate.remove(.s3Encryption, ExampleEstate.bucket)
        estate.remove(.s3PublicAccessBlock, ExampleEstate.bucket)
        estate.remove(.s3AccountPublicAccessBlock, ExampleEstate.awsAccount)
    }

    @Test func whoCanWidensTheAudience() throws {
        let closed = try Self.unversioned()
        let open = try Self.unversioned(Self.openToTheWorld)
        #expect(open.risk.exact > closed.risk.exact)
        #expect(Self.factor("audience", open).contains("everyone on the internet"))
        #expect(Self.factor("audience", open).contains("can alter"))
        #expect(Self.factor("audience", open).hasSuffix("since the check is of high severity"))
    }

    @Test func aPlanSaysNothingOfPeople() throws {
        let finding = try Self.unversioned {
            Self.openToTheWorld(&$0)
            $0.input.usesAccess = false
        }
        #expect(Self.factor("audience", finding) == WardenChecks.Audience.intruder.words)
    }

    static let observed: [(principal: String, level: WardenChecks.Use)] = [
        ("arn:aws:sts::111122223333:assumed-role/somebody/s", .undeclared),
        ("arn:aws:iam::999988887777:user/stranger", .outside),
        (ExampleEstate.siemRole, .none), ("delivery.logs.amazonaws.com", .none), ("eve@example.com", .undeclared),
    ]

    @Test(arguments: WitnessTests.observed)
    func whoDidTellsOfUse(principal: String, level: WardenChecks.Use) throws {
        let use = WardenAccess.Use(
            principal: principal,
            object: "s3://acme-audit",
            action: "GetObject",
            count: 3,
            last: 1
        )
        let finding = try Self.unversioned {
            $0.input.uses = ObservedUses(uses: [use], watched: ["s3://acme-audit": true])
        }
        #expect(Self.factor("use", finding).hasPrefix(level.words))
        if level == .outside || level == .undeclared { #expect(Self.factor("use", finding).contains(principal)) }
    }

    @Test func silenceAboutFilesIsUnknown() throws {
        let finding = try Self.unversioned {
            $0.input.uses = ObservedUses(uses: [], watched: ["s3://acme-audit": true, "system.access.": true])
        }
        #expect(Self.factor("use", finding) == WardenChecks.Use.unknown.words)
    }

    /// Nobody who reads a share is inside, and what a source holds its replica holds as well.
    @Test func sharesAndReplicasAreKnownByTheirOwnEvidence() throws {
        func factors(_ check: String, _ change: (inout ExampleEstate) -> Void) throws -> (use: String, data: String) {
            var estate = ExampleEstate()
            change(&estate)
            let findings = Assessor(estate.posture, estate.input).run().findings
            let finding = try #require(findings.first { $0.check == check })
            return (Self.factor("use", finding), Self.factor("sensitivity", finding))
        }
        let shared = try factors("audit-shares-are-declared") { estate in
            let share = ExampleEstate.share.name
            estate.input.policy.declaredReaders = []
            let use = WardenAccess.Use(
                principal: "partner",
                object: share,
                action: "deltaSharingQueryTable",
                count: 1,
                last: 1
            )
            estate.input.uses = ObservedUses(uses: [use], watched: WatchedObjects([share: true]))
        }
        #expect(shared.use == WardenChecks.Use.outside.words + ": partner")
        let copied = try factors("replica-locked-like-source") { estate in
            estate.remove(.s3ObjectLock, ExampleEstate.replica)
            if let place = ExampleEstate.bucket.place { estate.input.sensitivity[place] = .secrets }
        }
        #expect(copied.data == Sensitivity.secrets.words)
    }

    /// One more who can, one more who did, one safeguard less: no finding that stays gets a lower score.
    @Test(arguments: CheckTests.ids)
    func wideningNeverLowersAScore(id: String) throws {
        let check = try #require(CheckRegistry.check(id))
        guard let example = check.examples.first(where: { $0.expected == .fail }) else { return }
        func findings(_ change: (inout ExampleEstate) -> Void) -> [String: Double] {
            var estate = ExampleEstate()
            example.change(&estate)
            change(&estate)
            let found = Assessor(estate.posture, estate.input).run([check]).findings
            return Dictionary(found.map { ($0.fingerprint, $0.risk.exact) }) { first, _ in first }
        }
        let before = findings { _ in }
        let use = WardenAccess.Use(
            principal: "arn:aws:iam::999988887777:user/stranger",
            object: "s3://acme-audit",
            action: "GetObject",
            count: 1,
            last: 1
        )
        let wider = [
            findings(Self.openToTheWorld),
            findings { $0.input.uses = ObservedUses(uses: [use], watched: ["s3://acme-audit": true]) },
            findings { $0.input.policy.declaredReaders = [] },
        ]
        for after in wider {
            for (fingerprint, score) in before { if let now = after[fingerprint] { #expect(now >= score - 1e-9) } }
        }
    }

    @Test(arguments: CheckTests.ids)
    func isTriedOnALabOrSaysWhyNot(id: String) throws {
        let recipe = try #require(CheckRegistry.check(id)).lab
        #expect((recipe.obstacle == nil) != recipe.wrong.isEmpty)
    }
}
