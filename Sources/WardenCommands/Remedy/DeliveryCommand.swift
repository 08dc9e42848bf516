internal import ArgumentParser

struct DeliveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery",
        abstract: "Set up, watch and try the delivery of audit logs.",
        subcommands: [DeliveryConfigure.self, DeliveryStatusCommand.self, DeliveryVerify.self]
    )
}
