import Foundation
import Testing
import WardenDomain
import WardenRemedy

/// The delivery as Terraform: arguments that the providers know, laid out as the formatter does, and all of it.
@Suite struct DeliveryTerraformTests {
    static let keys: [DeliveryBlueprint.Key] = [
        .none, .existing("arn:aws:kms:eu-west-1:111122223333:key/1"), .create,
    ]

    private func text(_ key: DeliveryBlueprint.Key, lock: String? = nil) -> String {
        var print = DeliveryBlueprint(
            bucket: "acme-audit",
            prefix: "audit",
            region: "eu-west-1",
            awsAccount: "111122223333",
            databricksAccount: "0d5b1c2e"
        )
        print.key = key
        print.lock = lock
        print.trail = "company"
        print.workspaces = ["7", "8"]
        print.metastores = ["m-1": "7"]
        return DeliveryTerraform.text(print)
    }

    private func contract() throws -> JSONValue {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: root.appendingPathComponent("Contracts/terraform.json"))
        return try JSONReader.read(Array(data))
    }

    /// What the contract has against a block.
    private func faults(_ block: HCLBlock, _ rule: JSONValue, _ place: String) -> [String] {
        let required = Set(rule["required"]?.strings ?? [])
        let known = required.union(rule["optional"]?.strings ?? []).union(["depends_on", "provider"])
        let rules = rule["blocks"]?.object ?? [:]
        var faults = required.subtracting(block.arguments.keys).map { "\(place) lacks \($0)" }
        faults += block.arguments.keys.filter { !known.contains($0) }.map { "\(place) has no argument \($0)" }
        for (name, inner) in rules where inner["needed"]?.bool == true {
            if !block.blocks.contains(where: { $0.head == [name] }) { faults.append("\(place) lacks block \(name)") }
        }
        for inner in block.blocks {
            let name = inner.head.joined(separator: " ")
            if let rule = rules[name] {
                faults += self.faults(inner, rule, "\(place).\(name)")
            } else {
                faults.append("\(place) has no block \(name)")
            }
        }
        return faults
    }

    @Test(arguments: DeliveryTerraformTests.keys, ["GOVERNANCE", "COMPLIANCE", nil] as [String?])
    func namesOnlyWhatTheProvidersKnow(key: DeliveryBlueprint.Key, lock: String?) throws {
        let contract = try contract()
        let blocks = try HCLBlock.read(text(key, lock: lock))
        #expect(blocks.count > 20)
        for block in blocks {
            let kind = try #require(block.head.first)
            let place = block.head.joined(separator: ".")
            let named = ["resource", "provider"].contains(kind) ? contract[kind]?[block.head[1]] : contract[kind]
            let rule = try #require(named, "\(place) is not known")
            #expect(faults(block, rule, place) == [])
        }
        // A reference leads to a resource that is there.
        let names = Set(blocks.filter { $0.head.first == "resource" }.map { "\($0.head[1]).\($0.head[2])" })
        for block in blocks {
            for value in block.arguments.values.compactMap(\.first) {
                let parts = value.split(separator: ".")
                guard parts.count >= 2, parts[0].hasPrefix("aws_") || parts[0].hasPrefix("databricks_") else {
                    continue
                }
                #expect(names.contains("\(parts[0]).\(parts[1])"), "\(value)")
            }
        }
    }

    @Test func theContractBites() throws {
        let contract = try contract()
        let rule = try #require(contract["resource"]?["aws_s3_bucket_versioning"])
        let block = try #require(
            try HCLBlock.read("resource \"aws_s3_bucket_versioning\" \"a\" {\n  acl = \"x\"\n}\n").first
        )
        let found = faults(block, rule, "a")
        #expect(found.contains("a lacks bucket") && found.contains("a has no argument acl"))
        #expect(found.contains("a lacks block versioning_configuration"))
    }

    /// As `terraform fmt` leaves it: the story of the lab asks the program itself where it is installed.
    @Test(arguments: DeliveryTerraformTests.keys) func isLaidOutAsTheFormatterDoes(key: DeliveryBlueprint.Key) {
        let text = text(key, lock: "GOVERNANCE")
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n") && !text.contains("\t"))
        var run: [(indent: Int, column: Int)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            #expect(!line.hasSuffix(" "), "\(line)")
            let indent = line.prefix { $0 == " " }.count
            #expect(indent.isMultiple(of: 2), "\(line)")
            let name = line.dropFirst(indent).prefix { $0 != " " }
            let isArgument = line.dropFirst(indent + name.count).drop { $0 == " " }.hasPrefix("= ")
            let opens = line.last.map { "{[(".contains($0) } ?? false
            guard isArgument, !opens, !line.hasPrefix("#"), let mark = line.range(of: "= ") else {
                run = []
                continue
            }
            let column = line.distance(from: line.startIndex, to: mark.lowerBound)
            if let before = run.last, before.indent == indent { #expect(before.column == column, "\(line)") }
            run.append((indent, column))
        }
    }

    /// Whatever applying builds is there, or the text says why not.
    @Test func holdsEverythingThatApplyingBuilds() throws {
        let text = text(.create, lock: "GOVERNANCE")
        let types = Set(try HCLBlock.read(text).filter { $0.head.first == "resource" }.map { $0.head[1] })
        #expect(
            types.isSuperset(of: [
                "aws_iam_role", "aws_iam_role_policy", "aws_kms_key", "aws_kms_alias", "aws_s3_bucket",
                "aws_s3_bucket_public_access_block", "aws_s3_bucket_ownership_controls", "aws_s3_bucket_versioning",
                "aws_s3_bucket_policy", "aws_s3_bucket_lifecycle_configuration",
                "aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket_object_lock_configuration",
                "aws_s3_bucket_logging", "databricks_system_schema", "databricks_workspace_conf",
                "databricks_mws_credentials", "databricks_mws_storage_configurations", "databricks_mws_log_delivery",
            ])
        )
        #expect(text.contains("cloudtrail.record-objects --set bucket=acme-audit --set trail=company"))
        #expect(text.contains("region = \"eu-west-1\""))
    }
}
