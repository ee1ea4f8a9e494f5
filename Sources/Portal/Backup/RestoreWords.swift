import Vocabulary

/// What `kundenportal restore` says.
enum RestoreWords {
    struct Result: Sendable {
        let held: Int
        let log: AuditVerification
        let damage: String?
        /// What is wrong with the key files; nil when nothing is.
        let keys: String?
    }

    static func whole(_ content: BackupWalk.Content) -> String {
        let (head, manifest) = (content.head, content.manifest)
        return
            ([
                "The backup is whole: \(counts(content)).",
                "made: \(head.madeAt) on \(head.engine), schema \(head.schema)",
            ]
            + (manifest.hasOperator ? ["with the operator's file"] : [])
            + [manifest.keyNumber.map { "marked by key \($0)" } ?? "not marked by a key"]
            + (manifest.keys > 0 ? ["with \(manifest.keys) key files"] : ["without key files"])
            + damaged(manifest)).joined(separator: "\n")
    }

    static func done(_ content: BackupWalk.Content, _ result: Result) -> String {
        var lines = ["Restored as of \(content.head.madeAt): \(counts(content))."]
        lines += damaged(content.manifest)
        lines.append(result.damage.map { "BAD: the new database is damaged: \($0)" } ?? "The new database is whole.")
        lines.append(
            result.log.trouble.map { "BAD: the security log: \($0)" }
                ?? "The security log is whole; its head is \(result.log.head).")
        lines.append(
            "Ended: all sessions, sign-ins half-way, one-time links, invitations to the office, links to a consumption "
                + "history and tokens of the API. Everybody signs in anew.")
        lines.append(
            "\(result.held) letters wait, and the portal writes none by itself (receipts, price changes, answers): they may "
                + "have been sent before. Letters that customers now ask for leave at once.")
        lines.append("Until then the API answers 503, and webhooks are told nothing.")
        lines.append("")
        lines.append("Next:")
        if let keys = result.keys { lines.append("- Key files: \(keys)") }
        if content.manifest.hasOperator {
            lines.append("- Compare operator.json.restored in the data folder with your KUNDENPORTAL_OPERATOR.")
        }
        lines.append("- kundenportal doctor; then start the service.")
        lines.append(
            "- With SQLite stop the service: kundenportal letters list, then kundenportal letters release (or drop what was "
                + "sent before).")
        lines.append(
            "- kundenportal token add for each program of yours; kundenportal token list says which there were.")
        lines.append(
            "- Deliver again what billing delivered since \(content.head.madeAt), and close again accounts that were closed "
                + "since.")
        return lines.joined(separator: "\n")
    }

    private static func counts(_ content: BackupWalk.Content) -> String {
        let manifest = content.manifest
        return "\(manifest.rowCount) rows in \(content.head.tables.count) tables, \(manifest.files) files with "
            + "\(manifest.fileBytes) bytes"
    }

    private static func damaged(_ manifest: BackupManifest) -> [String] {
        manifest.damaged.map { "BAD: the file \($0) was damaged before the backup was made" }
    }
}
