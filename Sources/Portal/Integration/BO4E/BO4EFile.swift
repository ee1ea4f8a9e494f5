import Foundation

/// One file of a delivery: an object, a list of objects, or a bundle that keeps them in `stammdaten`.
struct BO4EFile: Sendable {
    /// As the report names it.
    let name: String
    let path: String

    /// Objects of a whole file are in memory at once.
    static let largest = 16 << 20

    /// The roots of a file, or why it is not read.
    enum Content {
        case objects([BO4EObject])
        /// JSON, but nothing in it says that it is BO4E.
        case somethingElse
        case unreadable(String)
    }

    func content() -> Content {
        let bytes: Data
        do throws(DeliveredFile.Trouble) {
            bytes = try DeliveredFile.bytes(path, limit: Self.largest)
        } catch {
            return .unreadable(Self.words(error))
        }
        guard let value = BO4EValue.read(bytes) else {
            return .unreadable("ist kein vollständiges JSON. Nichts daraus wurde übernommen.")
        }
        let roots = Self.roots(value)
        guard roots.contains(where: \.isTyped) else { return .somethingElse }
        return .objects(roots)
    }

    static func roots(_ value: BO4EValue) -> [BO4EObject] {
        switch value {
        case .object(let fields):
            if case .list(let list)? = fields["stammdaten"] { return objects(list, at: "$.stammdaten") }
            return BO4EObject(value, path: "$").map { [$0] } ?? []
        case .list(let list): return objects(list, at: "$")
        default: return []
        }
    }

    private static func objects(_ list: [BO4EValue], at path: String) -> [BO4EObject] {
        list.enumerated().compactMap { BO4EObject($1, path: "\(path)[\($0)]") }
    }

    private static func words(_ trouble: DeliveredFile.Trouble) -> String {
        switch trouble {
        case .isMissing: "fehlt."
        case .isNotPlain: "ist keine einfache Datei, sondern ein Verweis, eine Pipe oder ein Ordner."
        case .isTooLarge: "ist größer als 16 MiB. Teilen Sie die Liste auf mehrere Dateien auf."
        case .cannotBeRead: "kann nicht gelesen werden."
        }
    }

    /// A file by itself, or those of a folder that end with `.json`, in the order of their names.
    static func all(at place: String) -> [BO4EFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue else {
            return [BO4EFile(name: URL(filePath: place).lastPathComponent, path: place)]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        // Reports of former imports may lie beside.
        return names.filter {
            $0.lowercased().hasSuffix(".json") && !$0.hasPrefix(".") && !$0.hasSuffix(".report.json")
        }.sorted()
            .map { BO4EFile(name: $0, path: "\(place)/\($0)") }
    }
}
