import WardenCommands

@main
enum Trailwarden {
    static func main() async {
        await TrailwardenCommand.run()
    }
}
