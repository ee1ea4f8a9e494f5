import ArgumentParser
import Portal

/// `kundenportal restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup back into an empty database and folder, or checks one.",
        discussion: """
            Put the key files into the data folder first (key, key.2 …): they are in no backup unless it was asked for. All \
            sessions and one-time links end, and letters that waited are held until kundenportal letters release.
            """)

    @Argument(help: "The backup, as kundenportal-20261122T011500Z.age.")
    var file: String

    @Option(help: "A file with the private key, as kundenportal backup-key new printed it.")
    var identity: String

    @Flag(help: "Only reads it from begin to end and says what is in it. Needs no settings.")
    var check = false

    @Flag(help: "Takes a backup that is not marked by the key files in the data folder.")
    var trust = false

    func run() async throws {
        let key = try BackupKey(file: identity)
        if check {
            print(try await Restore.check(file, key))
            return
        }
        let settings = try Start.settings()
        do {
            print(try await Restore(settings, file: file, key: key, log: Start.log(), trusts: trust).run())
        } catch {
            throw Start.sentence(error)
        }
    }
}
