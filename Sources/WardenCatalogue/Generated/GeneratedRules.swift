// Written by `make generate` from Catalogue/rules. Do not edit.
// swift-format-ignore-file

enum GeneratedRules {
    static let digest = "f2b299ca5416efb1"
    static let rules: [StaticString] = [awsBucketRules, awsIdentityRules, awsKeysRules, awsMonitoringRules, awsObjectsRules, chainsRules, codeRules, computeRules, dataExitRules, identityRules, loggingRules, networkRules, s3AccessRules, secretsRules, settingsRules, sharingRules, signInRules, tokensRules, unityCatalogRules]
    static let examples: [StaticString] = [awsBucketExamples, awsIdentityExamples, awsKeysExamples, awsMonitoringExamples, awsObjectsExamples, chainsExamples, codeExamples, computeExamples, dataExitExamples, identityExamples, loggingExamples, networkExamples, s3AccessExamples, secretsExamples, settingsExamples, sharingExamples, signInExamples, tokensExamples, unityCatalogExamples]
}
