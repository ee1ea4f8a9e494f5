import Configuration

/// What the operator says of folders: where files are put for the portal, how their tables are read, and where the portal puts
/// what customers ask for.
public struct DeliverySettings: Sendable {
    /// Where deliveries are put; nil when the service looks into no folder.
    var folder: String?
    /// After how many minutes without a change a delivery without its mark counts as complete; nil for never.
    var quietMinutes: Int?
    /// What the columns of tables mean, for deliveries that do not say it themselves.
    var mapping: String?
    /// Where requests are written; nil for nowhere.
    var requests: String?

    init() {}

    /// Throws a sentence that names the setting.
    init(_ reader: ConfigReader, data: String) throws(SettingProblem) {
        folder = try Self.folder(reader, "drop.folder", "KUNDENPORTAL_DROP_FOLDER", data: data)
        requests = try Self.folder(reader, "request.folder", "KUNDENPORTAL_REQUEST_FOLDER", data: data)
        guard folder == nil || folder != requests else {
            throw SettingProblem("KUNDENPORTAL_REQUEST_FOLDER must be another folder than KUNDENPORTAL_DROP_FOLDER.")
        }
        mapping = reader.string(forKey: "import.mapping")
        guard mapping?.hasPrefix("/") ?? true else {
            throw SettingProblem("KUNDENPORTAL_IMPORT_MAPPING must be an absolute path.")
        }
        guard let typed = reader.string(forKey: "drop.quiet.minutes") else { return }
        guard let minutes = Int(typed.trimmed), (2...1440).contains(minutes) else {
            throw SettingProblem("KUNDENPORTAL_DROP_QUIET_MINUTES must be a number from 2 to 1440.")
        }
        quietMinutes = minutes
    }

    private static func folder(_ reader: ConfigReader, _ key: ConfigKey, _ name: String, data: String)
        throws(SettingProblem) -> String?
    {
        guard var path = reader.string(forKey: key) else { return nil }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard path.hasPrefix("/"), path != "/", "\(path)/" != "\(data)/", !path.hasPrefix("\(data)/"),
            !data.hasPrefix("\(path)/")
        else {
            throw SettingProblem("\(name) must be an absolute path outside of KUNDENPORTAL_DATA.")
        }
        return path
    }

    /// What is set and does not work, as sentences that name the setting.
    var worries: [String] {
        let folders = [("KUNDENPORTAL_DROP_FOLDER", folder), ("KUNDENPORTAL_REQUEST_FOLDER", requests)]
        let missing = folders.compactMap { name, path -> String? in
            guard let path, FileFacts.look(path)?.kind != .folder else { return nil }
            return "\(name): \(path) is no folder. Make it, and give it to the portal's own user."
        }
        return missing + mappingProblems.map { "KUNDENPORTAL_IMPORT_MAPPING: \($0)" }
    }

    private var mappingProblems: [String] {
        guard let mapping else { return [] }
        do {
            _ = try Mapping.read(file: mapping)
            return []
        } catch {
            return error.problems
        }
    }
}
