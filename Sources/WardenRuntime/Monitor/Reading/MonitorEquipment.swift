internal import Crypto
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenIntegrity
internal import WardenSigma

/// Rules and detectors, compiled: what a reload replaces.
struct MonitorEquipment: Sendable {
    /// The same as a scan uses.
    private static let contentOptions = ContentOptions(minimumAddresses: 3)
    private static let maskingOptions = ContentOptions(minimumConfidence: 0.3, coversOverlaps: true)

    var rules: RuleLibrary
    var engine: Engine
    var content: ContentEngine
    var masking: ContentEngine
    var fingerprintKey: FingerprintKey
    var integrityKey: IntegrityKey
    var seed: UInt64
    var diagnostics: [Diagnostic]

    /// What the engine runs: the rules, and behind them the monitor's own, which raise nothing by themselves.
    let program: DetectionProgram
    /// Where the monitor's own rules begin.
    let ownRules: Int
    /// Index of the rule that hands out every event for the behaviour model; nil = it is off.
    let activityRule: Int?

    /// - Throws: where the rules cannot be compiled.
    init(
        _ selection: RuleSelection,
        content sources: ContentSources,
        key: [UInt8],
        scoresBehaviour: Bool = false
    ) throws(WardenError) {
        rules = RuleLibrary.load(selection)
        var program = rules.program
        ownRules = program.rules.count
        program.rules += ChangeFields.rules
        activityRule = scoresBehaviour ? program.rules.count : nil
        if scoresBehaviour { program.rules.append(ActivityFields.rule) }
        self.program = program
        let found = ContentCatalogue.engine(Self.contentOptions, sources)
        content = found.engine
        masking = found.engine.with(Self.maskingOptions)
        diagnostics = rules.diagnostics + found.diagnostics
        seed = key.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        var options = EngineOptions()
        options.takesCensus = false
        options.hashSeed = seed
        engine = try Engine(program, options: options)
        fingerprintKey = FingerprintKey(key)
        guard let integrityKey = IntegrityKey(installationKey: SymmetricKey(data: key)) else {
            throw WardenError(code: "monitor.out-of-memory", object: "integrity key", "no memory")
        }
        self.integrityKey = integrityKey
    }
}
