import WardenChecks
import WardenDomain
import WardenRemedy

/// Files of plans, ours and Terraform's: a plan that is read comes back as it was, and one that nobody signed is
/// believed by nobody.
enum Plans {
    private static let key = PlanFile.publicKey(seed: [UInt8](repeating: 7, count: 32))

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let text = bytes.text
        if let file = try? PlanFile(reading: text, file: "a.plan") {
            let back = try PlanFile(reading: file.text, file: "a.plan")
            try claim(back == file, "a plan does not come back as it was")
            if let key { try claim(!file.isSigned(by: key), "a plan that this key did not sign is believed") }
            var signed = file
            try signed.sign("fuzz", seed: [UInt8](repeating: 7, count: 32))
            if let key { try claim(signed.isSigned(by: key), "our own signature is not believed") }
        }
        if let value = try? JSONReader.read(Array(bytes)) { _ = try? TerraformPlan(value, now: 0) }
    }
}
