internal import Foundation
internal import WardenDomain

/// Brings the whole lab up, keeps it running and takes it down.
public struct Lab: Sendable {
    private let options: LabOptions
    private let print: @Sendable (String) -> Void

    /// - Parameter print: gets the lines for standard output.
    public init(_ options: LabOptions, print: @escaping @Sendable (String) -> Void) {
        self.options = options
        self.print = print
    }

    /// Runs until the task is cancelled; stops every child before it returns.
    public func run() async throws {
        let start = ContinuousClock.now
        try FileManager.default.createDirectory(
            atPath: options.state,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let ports = try LabPorts(base: options.port)
        let aws = try options.startsAWS ? startAWS(ports) : nil
        do {
            try await serve(ports, aws, start)
        } catch {
            await aws?.stop()
            if !(error is CancellationError) { throw error }
            return
        }
        await aws?.stop()
    }

    private func startAWS(_ ports: LabPorts) throws -> AWSProcess {
        let tools = try PythonTools.find(
            python: options.python,
            environment: ProcessInfo.processInfo.environment,
            executable: Bundle.main.executablePath ?? "",
            directory: FileManager.default.currentDirectoryPath
        )
        return try AWSProcess(
            python: tools.python,
            script: tools.scripts + "/aws.py",
            ports: ports,
            logs: options.state
        )
    }

    private func serve(_ ports: LabPorts, _ aws: AWSProcess?, _ start: ContinuousClock.Instant) async throws {
        // The estate is made while the emulators start.
        let seeded =
            options.isEmpty
            ? EmptyEstate.make(seed: options.seed, now: Clock.now())
            : Seeds.make(options.size, seed: options.seed, now: Clock.now())
        var estate = seeded.estate
        estate.options.serverPage = options.pageSize
        let workspaces = estate.workspaces.all()
        let emulator = try DatabricksEmulator(estate, recording: options.recording)
        var keys: [String: (id: String, secret: String)] = [:]
        if let aws { keys = try await fill(aws, seeded.aws) }
        let delivery = LogDelivery(emulator) { command in
            guard let aws else { throw WardenError(code: "lab.aws", object: "delivery", "the lab runs without AWS") }
            try await aws.ask("put", command)
        }
        let deliver: @Sendable (Bool) async -> Int = { all in aws == nil ? 0 : await delivery.deliver(all: all) }
        let server = LabServer(emulator, control: ControlPanel(emulator: emulator) { await deliver(true) })
        let hosts: [(Host, Int)] =
            [(.account, ports.account)]
            + workspaces.enumerated().map { (.workspace($1.id), ports.account == 0 ? 0 : ports.account + 1 + $0) }
        let (access, interval, known) = (seeded.access, options.deliveryInterval, keys)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await server.run(hosts) {
                    let places = emulator.places
                    let profile = LabProfile(
                        access: access,
                        accountHost: places[.account] ?? "",
                        workspaces: workspaces.map { ($0.id, $0.name, places[.workspace($0.id)] ?? "") },
                        ministack: aws == nil ? nil : "http://127.0.0.1:\(ports.ministack)",
                        moto: aws == nil ? nil : "http://127.0.0.1:\(ports.moto)",
                        keys: known,
                        state: options.state
                    )
                    _ = await deliver(true)
                    try profile.write()
                    announce(profile, ContinuousClock.now - start)
                }
            }
            if aws != nil, interval > 0 {
                group.addTask {
                    while true {
                        try await Task.sleep(for: .seconds(interval))
                        _ = await deliver(false)
                    }
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func fill(
        _ aws: AWSProcess,
        _ description: AWSDescription
    ) async throws -> [String: (id: String, secret: String)] {
        let file = options.state + "/aws.json"
        try Data(description.json.encodedBytes).write(to: URL(fileURLWithPath: file))
        try await aws.ask("wait")
        let answer = try await aws.ask("seed", ["file": .string(file)])
        return (answer["access_keys"]?.members ?? [:]).mapValues { key in
            (key["id"]?.text ?? "", key["secret"]?.text ?? "")
        }
    }

    private func announce(_ profile: LabProfile, _ time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print(
            "The lab is up (\(options.isEmpty ? "empty" : options.size.rawValue), seed \(options.seed), \(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s)."
        )
        print("")
        print("  Databricks account  \(profile.accountHost)  (\(profile.access.accountID))")
        for workspace in profile.workspaces.prefix(5) {
            print("  workspace           \(workspace.host)  (\(workspace.name), \(workspace.id))")
        }
        if profile.workspaces.count > 5 {
            print("  ... and \(profile.workspaces.count - 5) more: see \(profile.state)/lab.json")
        }
        if let ministack = profile.ministack, let moto = profile.moto {
            print(
                "  AWS                 \(ministack)  (ministack; access point, organization and backup calls: \(moto), moto)"
            )
        }
        print("")
        print("Use it with  source \(profile.state)/env  or  --config \(profile.state)/trailwarden.yml")
        print("Stop it with Ctrl-C.")
    }
}
