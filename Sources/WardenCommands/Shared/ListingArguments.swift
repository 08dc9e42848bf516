public import ArgumentParser
public import WardenDomain
public import WardenReporting

extension Table.Format: ExpressibleByArgument {}
extension EventSource: ExpressibleByArgument {}

extension Streams {
    /// How lists are shown on standard output.
    func renderOptions(_ colors: ColorOption) -> RenderOptions {
        RenderOptions(
            width: outIsTerminal ? width : 200,
            color: colors.color.isOn(terminal: outIsTerminal),
            unicode: Streams.speaksUTF8
        )
    }
}
