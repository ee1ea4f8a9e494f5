import Logging
import NIOPosix
import Store
import Vocabulary

/// Everything the portal holds about one account, as a ZIP that is made while it is sent: a page of rows or a piece of a
/// file is in memory at a time, never more.
struct DataExport: Sendable {
    let portal: Portal
    let subject: DataSubject
    let now: Instant

    private static let piece = 256 * 1024

    func write(to visitor: inout PieceWriter) async throws {
        let zip = try ZIPStream(at: now)
        for language in [Language.german, .english] {
            let text = Array(ExportReadMe.text(in: language, portal.operator, at: now).utf8)
            try await add(ExportReadMe.file(in: language), text, to: zip, &visitor)
        }
        for table in PersonalTables.exports {
            try await write(table, asCSV: false, to: zip, &visitor)
            try await write(table, asCSV: true, to: zip, &visitor)
        }
        try await documents(to: zip, &visitor)
        try await photos(to: zip, &visitor)
        try await attachments(to: zip, &visitor)
        try zip.end()
        try await visitor.write(zip.take())
    }

    private func write(_ table: ExportTable, asCSV: Bool, to zip: ZIPStream, _ visitor: inout PieceWriter) async throws
    {
        try zip.begin("daten/\(table.file).\(asCSV ? "csv" : "json")")
        var isFirst = true
        if !asCSV { try zip.add(Array("[".utf8)) }
        try await pages(of: { db, after in try table.page(db, subject, after, ExportTable.rowsAtOnce) }, key: Self.key)
        {
            let part = ExportRows(columns: table.columns, rows: $0.map { table.exported($0, portal.keys) })
            let bytes = asCSV ? part.csv(withHead: isFirst) : part.json(isFirst: isFirst)
            isFirst = false
            try await send(bytes, of: zip, &visitor)
        }
        if asCSV, isFirst {
            try zip.add(ExportRows(columns: table.columns, rows: []).csv(withHead: true))
        }
        if !asCSV { try zip.add(Array("\n]\n".utf8)) }
    }

    private static func key(_ row: [Value]) -> String {
        if case .text(let key)? = row.first { key } else { "" }
    }

    private func documents(to zip: ZIPStream, _ visitor: inout PieceWriter) async throws {
        let store = portal.documents
        try await pages(
            of: { db, after in try db.exportedDocuments(subject, after: after, most: ExportTable.rowsAtOnce) },
            key: \.key
        ) { page in
            for one in page {
                try await file(store.path(one.sha256), size: one.size, as: one.path, to: zip, &visitor)
            }
        }
    }

    private func photos(to zip: ZIPStream, _ visitor: inout PieceWriter) async throws {
        let store = portal.photos.files
        try await pages(
            of: { db, after in try db.exportedPhotos(subject, after: after, most: ExportTable.rowsAtOnce) },
            key: \.request.value
        ) { page in
            for one in page {
                try await file(store.path(one.sha256), size: one.size, as: one.path, to: zip, &visitor)
            }
        }
    }

    private func attachments(to zip: ZIPStream, _ visitor: inout PieceWriter) async throws {
        let store = portal.attachments.files
        try await pages(
            of: { db, after in try db.exportedAttachments(subject, after: after, most: ExportTable.rowsAtOnce) },
            key: \.file.id.value
        ) { page in
            for one in page {
                try await file(
                    store.path(one.file.kept.sha256), size: one.file.kept.size, as: one.path, to: zip, &visitor)
            }
        }
    }

    /// One page of rows after the other, each in a snapshot of its own.
    private func pages<Row: Sendable>(
        of read: @escaping @Sendable (Session, String) throws -> [Row], key: (Row) -> String,
        _ take: ([Row]) async throws -> Void
    ) async throws {
        var after = ""
        while true {
            let from = after
            let rows = try await portal.store.readAtLength { try read($0, from) }
            guard let last = rows.last else { return }
            try await take(rows)
            guard rows.count == ExportTable.rowsAtOnce else { return }
            after = key(last)
        }
    }

    /// A stored file, piece by piece. One that is not there is named in its place, so that the rest still comes.
    private func file(_ path: String, size: Int, as name: String, to zip: ZIPStream, _ visitor: inout PieceWriter)
        async throws
    {
        let isThere = try await NIOThreadPool.singleton.runIfActive { FilePiece.size(of: path) == size }
        guard isThere else {
            portal.log.error("a file of an export is missing", metadata: ["file": "\(path.suffix(64))"])
            let words = ExportReadMe.missing(name, portal.operator)
            return try await add("\(name).fehlt.txt", Array(words.utf8), to: zip, &visitor)
        }
        try zip.begin(name, size: size)
        var position = 0
        while position < size {
            let (from, count) = (position, min(Self.piece, size - position))
            let made = try await NIOThreadPool.singleton.runIfActive {
                try zip.add(FilePiece.read(path, from: from, count: count))
                return zip.take()
            }
            try await visitor.write(made)
            position += count
        }
    }

    private func add(_ name: String, _ bytes: [UInt8], to zip: ZIPStream, _ visitor: inout PieceWriter) async throws {
        try zip.begin(name, size: bytes.count)
        try await send(bytes, of: zip, &visitor)
    }

    /// Packing takes a while, so it is done on other threads than those that answer.
    private func send(_ bytes: [UInt8], of zip: ZIPStream, _ visitor: inout PieceWriter) async throws {
        let made = try await NIOThreadPool.singleton.runIfActive {
            try zip.add(bytes)
            return zip.take()
        }
        try await visitor.write(made)
    }
}
