import Testing
import WardenCloud

@Suite struct PermissionTests {
    @Test func namesEachActionOnceAndEachCapability() {
        let aws = CloudPermission.all.filter { $0.provider == .aws }.map(\.name)
        #expect(Set(aws).count == aws.count)
        for capability in Capability.allCases {
            #expect(CloudPermission.all.contains { $0.capability == capability }, "\(capability)")
        }
    }

    @Test func keepsTheUsesApart() {
        for use in [CloudPermission.Use.assess, .scan] {
            let actions = CloudPermission.needed(for: use, from: .aws).map(\.name)
            #expect(!actions.contains { $0.contains(":Put") || $0.contains(":Delete") || $0.contains(":Update") })
        }
        #expect(!CloudPermission.needed(for: .assess).contains(.getObject))
    }

    @Test(arguments: CloudPermission.Use.allCases) func saysTheSameInEveryForm(use: CloudPermission.Use) {
        let document = PermissionDocument(use: use, buckets: ["logs"])
        let actions = CloudPermission.needed(for: use, from: .aws).filter { $0 != .getCallerIdentity }.map(\.name)
        for action in actions {
            #expect(
                document.rendered(.iam).contains("\"\(action)\"")
                    && document.rendered(.terraform).contains("\"\(action)\"")
            )
        }
        for permission in CloudPermission.needed(for: use, from: .databricks) {
            #expect(document.rendered(.databricks).contains(permission.name))
        }
    }
}
