import ArgumentParser
import Portal

/// `kundenportal backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes a sealed copy of everything while the portal goes on serving, and reads it again.",
        discussion: """
            Rows, documents, photos and the operator's file, for who has the private key (kundenportal backup-key new). The \
            file is an age file with a tar archive in it. In a folder backups that are too old are removed.
            """)

    @Option(help: "A folder, or the name of a new file. KUNDENPORTAL_BACKUP_FOLDER unless it is said.")
    var to: String?

    @Option(help: "A public key, age1…; may be said several times. KUNDENPORTAL_BACKUP_RECIPIENT unless it is said.")
    var recipient: [String] = []

    @Flag(help: "With the key files of the data folder. Whoever opens the backup can then read everything.")
    var withKeys = false

    func run() async throws {
        let settings = try Start.settings()
        let written = try await TakeBackup(settings, to: to, recipients: recipient, withKeys: withKeys).run(Start.log())
        print("\(written.path): \(written.size) bytes, read again from begin to end and whole.")
        print("\(written.rows) rows, \(written.files) files. sha256 \(written.sha256)")
        for file in written.damaged {
            print("BAD: the file \(file) is damaged on this disk; look for it in an older backup.")
        }
        if !written.damaged.isEmpty { throw ExitCode(1) }
    }
}

/// `kundenportal backup-key`
struct BackupKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-key", abstract: "The pair of keys of backups.", subcommands: [New.self])

    /// `kundenportal backup-key new`
    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a pair and prints it once; nothing is kept.",
            discussion: """
                Run it on another machine than the portal's. The line with age1… goes into KUNDENPORTAL_BACKUP_RECIPIENT. The \
                line with AGE-SECRET-KEY-1… opens every backup: keep it on paper and in a second place.
                """)

        func run() async throws {
            let key = BackupKey()
            print("# public key: \(try key.recipient)")
            print(key.line)
        }
    }
}
