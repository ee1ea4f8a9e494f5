/// What stands in the way of a backup or of putting one back, as a sentence for who typed the command.
public struct BackupProblem: Error, Equatable, CustomStringConvertible {
    public let description: String

    init(_ sentence: String) {
        description = sentence
    }

    static let damaged = BackupProblem(
        "The backup is damaged or was cut off. Nothing of it was used. Take another one.")
    static let noKeyFits = BackupProblem(
        "The private key does not open this backup: it was written for another one (kundenportal backup-key new printed both)."
    )
}
