import Foundation
import Vocabulary

/// One document of a press, as far as it could be read.
struct UploadItem: Sendable {
    /// As the sender calls it, for people.
    let name: String
    let content: Content
    /// What stands beside it.
    var facts = UploadFacts()

    enum Content: Sendable {
        case document([UInt8])
        case unreadable(UploadTrouble)
    }
}

/// Why a file was not taken.
enum UploadTrouble: Sendable, Equatable {
    case document(PDFAcceptance.Refusal)
    case archive(ZIPReader.Trouble)
    /// A field beside it.
    case fact(String)
    /// Beside it lies something that is no table or no object.
    case sidecar
    /// Two documents of this name, or two rows about it: nobody can tell which belongs to which.
    case twice
    case kind

    /// As it stands in the table.
    var stored: String {
        switch self {
        case .document(let refusal): "document:\(refusal.rawValue)"
        case .archive(let trouble): "archive:\(trouble.rawValue)"
        case .fact(let field): "fact:\(field)"
        case .sidecar: "sidecar"
        case .twice: "twice"
        case .kind: "kind"
        }
    }

    init?(stored: String) {
        let parts = stored.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? parts[1] : "") {
        case ("document", let name):
            guard let refusal = PDFAcceptance.Refusal(rawValue: name) else { return nil }
            self = .document(refusal)
        case ("archive", let name):
            guard let trouble = ZIPReader.Trouble(rawValue: name) else { return nil }
            self = .archive(trouble)
        case ("fact", let field): self = .fact(field)
        case ("sidecar", _): self = .sidecar
        case ("twice", _): self = .twice
        case ("kind", _): self = .kind
        default: return nil
        }
    }
}

/// What was sent with one press: files, and archives of them with what stands beside.
enum UploadBundle {
    /// How many documents one press may bring.
    static let most = 200

    static func items(_ files: [UploadedFile], _ limits: ZIPReader.Limits = ZIPReader.Limits()) -> [UploadItem] {
        var (entries, refused): ([ZIPReader.Entry], [UploadItem]) = ([], [])
        // What holds for one archive holds for all of a press together.
        var left = limits
        for file in files {
            guard ZIPReader.isZIP(file.bytes) else {
                entries.append(ZIPReader.Entry(name: file.name, bytes: file.bytes))
                continue
            }
            do throws(ZIPReader.Trouble) {
                let unpacked = try ZIPReader.entries(of: file.bytes, left)
                left.mostFiles -= unpacked.count
                left.mostBytes -= unpacked.reduce(0) { $0 + $1.bytes.count }
                entries += unpacked
            } catch {
                refused.append(UploadItem(name: file.name, content: .unreadable(.archive(error))))
            }
        }
        var beside = beside(entries)
        let documents = entries.filter { ending($0.name) != "json" && ending($0.name) != "csv" }
        var names: Set<String> = []
        for document in documents where !names.insert(document.name.lowercased()).inserted {
            beside.twice.insert(document.name.lowercased())
        }
        return documents.map { item($0, beside) }
            + beside.unreadable.map { name in
                UploadItem(name: name, content: .unreadable(.sidecar))
            } + refused
    }

    private static func item(_ entry: ZIPReader.Entry, _ beside: Beside) -> UploadItem {
        guard PDFMarks.isPresent("%PDF-", in: entry.bytes.prefix(1024)) || ending(entry.name) == "pdf" else {
            return UploadItem(name: entry.name, content: .unreadable(.kind))
        }
        if let refusal = PDFAcceptance.refusal(of: entry.bytes) {
            return UploadItem(name: entry.name, content: .unreadable(.document(refusal)))
        }
        guard let row = beside.rows[entry.name.lowercased()] else {
            return UploadItem(name: entry.name, content: .document(entry.bytes))
        }
        guard !beside.twice.contains(entry.name.lowercased()) else {
            return UploadItem(name: entry.name, content: .unreadable(.twice))
        }
        do throws(UploadFactTrouble) {
            return UploadItem(name: entry.name, content: .document(entry.bytes), facts: try UploadFacts(row: row))
        } catch {
            return UploadItem(name: entry.name, content: .unreadable(.fact(error.field)))
        }
    }

    /// Rows by the name of the document they are about, in small letters.
    private struct Beside {
        var rows: [String: [String: String]] = [:]
        /// Names that two documents or two rows share.
        var twice: Set<String> = []
        var unreadable: [String] = []

        mutating func note(_ row: [String: String], about name: String) {
            if rows.updateValue(row, forKey: name) != nil { twice.insert(name) }
        }
    }

    private static func beside(_ entries: [ZIPReader.Entry]) -> Beside {
        var beside = Beside()
        for entry in entries {
            switch ending(entry.name) {
            case "json":
                guard let object = JSONField.object(Data(entry.bytes)) else {
                    beside.unreadable.append(entry.name)
                    continue
                }
                let named = object["file"]?.words ?? "\(entry.name.dropLast(5)).pdf"
                beside.note(object.compactMapValues(\.words), about: named.trimmed.lowercased())
            case "csv":
                guard let rows = SidecarTable.rows(entry.bytes) else {
                    beside.unreadable.append(entry.name)
                    continue
                }
                for row in rows {
                    guard let name = row["file"] ?? row["datei"] else { continue }
                    beside.note(row, about: name.trimmed.lowercased())
                }
            default: break
            }
        }
        return beside
    }

    private static func ending(_ name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
}
