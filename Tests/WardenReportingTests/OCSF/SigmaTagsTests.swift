import Foundation
import Testing
import WardenDomain

@testable import WardenReporting

@Suite struct SigmaTagsTests {
    @Test func prefersTheTacticTheRuleNames() {
        let attacks = SigmaTags(["attack.t1078.004", "attack.privilege_escalation"]).attacks
        #expect(attacks.map(\.tactic) == [.privilegeEscalation])
        #expect(attacks.map(\.shown) == ["T1078.004 Cloud Accounts"])
    }

    @Test func keepsTacticsWithoutATechnique() {
        let attacks = SigmaTags(["attack.t1530", "attack.ta0040"]).attacks
        #expect(attacks.map(\.tactic) == [.collection, .impact])
    }

    @Test func keepsUnknownTechniquesById() {
        let attacks = SigmaTags(["attack.t9999.123"]).attacks
        #expect(attacks.map(\.shown) == ["T9999.123"])
        #expect(
            attacks[0].ocsf.compact
                == #"{"sub_technique":{"uid":"T9999.123"},"technique":{"uid":"T9999"},"version":"17.1"}"#
        )
    }

    @Test func groupsOtherTagsByNamespace() {
        let other = SigmaTags(["soc2.cc6.1", "attack.g0007", "soc2.cc7.2", "plain", "cve.2024.1"]).other
        #expect(other.map(\.name) == ["soc2", "attack", "cve"])
        #expect(other.map(\.values) == [["cc6.1", "cc7.2"], ["g0007"], ["2024.1"]])
    }

    @Test func catalogueNamesEverySubTechniquesParent() {
        for (uid, entry) in AttackCatalogue.entries where uid.contains(".") {
            #expect(entry.parent?.name.isEmpty == false, "\(uid) has no parent in the catalogue")
        }
    }

    @Test func catalogueNamesEveryTechniqueOfOurRules() throws {
        let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Catalogue/rules")
        let files = try #require(FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where ["yml", "yaml"].contains(file.pathExtension) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for tag in text.matches(of: /attack\.(t[0-9]{4}(?:\.[0-9]{3})?)\b/) {
                count += 1
                #expect(
                    AttackCatalogue.entry(tag: String(tag.1))?.name.isEmpty == false,
                    "\(file.lastPathComponent): \(tag.0)"
                )
            }
        }
        #expect(count > 0)
    }

    @Test(arguments: [
        ("10.0.0.1", true), ("255.255.255.255", true), ("256.0.0.1", false), ("1.2.3", false), ("01.2.3.4", false),
        ("1.2.3.4:443", false), ("::", true), ("::1", true), ("2001:db8::7", true), ("1:2:3:4:5:6:7:8", true),
        ("1:2:3:4:5:6:7", false),
        ("1:2:3:4:5:6:7:8:9", false), ("::1::", false), ("12345::", false), ("fe80::1%eth0", false),
        ("10.1.x.x", false), ("", false),
        (":::", false),
    ])
    func recognisesAddresses(_ text: String, _ isValid: Bool) {
        #expect(IPAddress.isValid(text) == isValid)
    }
}
