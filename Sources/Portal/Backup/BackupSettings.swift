import Configuration
import Vocabulary

/// What the operator says of backups. With a folder and a public key the service writes one each night.
public struct BackupSettings: Sendable {
    var folder: String?
    var recipients: [BackupRecipient] = []
    /// Of Berlin, from which on the night's backup is written.
    var hour = 2
    var retention = BackupRetention()

    init() {}

    var isNightly: Bool { folder != nil && !recipients.isEmpty }

    /// Throws a sentence that names the setting.
    init(_ reader: ConfigReader, data: String) throws(SettingProblem) {
        folder = reader.string(forKey: "backup.folder")
        if let folder {
            guard folder.hasPrefix("/"), folder != data, !data.hasPrefix("\(folder)/") else {
                throw SettingProblem(
                    "KUNDENPORTAL_BACKUP_FOLDER must be an absolute path and another folder than KUNDENPORTAL_DATA.")
            }
        }
        for part in (reader.string(forKey: "backup.recipient") ?? "").split(separator: ",") {
            do {
                recipients.append(try BackupRecipient(String(part)))
            } catch {
                throw SettingProblem("KUNDENPORTAL_BACKUP_RECIPIENT: \(error.description)")
            }
        }
        guard folder == nil || !recipients.isEmpty else {
            throw SettingProblem(
                "KUNDENPORTAL_BACKUP_RECIPIENT is missing: backups are written for a public key, age1…; "
                    + "kundenportal backup-key new makes a pair.")
        }
        hour = try Self.number(reader, "backup.hour", "KUNDENPORTAL_BACKUP_HOUR", 0...23, or: 2)
        retention.days = try Self.number(reader, "backup.days", "KUNDENPORTAL_BACKUP_DAYS", 1...3660, or: 30)
        retention.months = try Self.number(reader, "backup.months", "KUNDENPORTAL_BACKUP_MONTHS", 0...120, or: 12)
    }

    private static func number(
        _ reader: ConfigReader, _ key: ConfigKey, _ name: String, _ range: ClosedRange<Int>, or standard: Int
    ) throws(SettingProblem) -> Int {
        guard let typed = reader.string(forKey: key) else { return standard }
        guard let number = Int(typed.trimmed), range.contains(number) else {
            throw SettingProblem("\(name) must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}
