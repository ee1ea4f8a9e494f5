import Foundation
import Vocabulary

/// The folder of photos. A photo is on disk before its request is stored; one whose request never was is swept after
/// a day.
struct PhotoStore: Sendable {
    let files: DocumentStore
    private static let aside = ".swept"

    func path(_ photo: KeptPhoto) -> String { files.path(photo.sha256) }

    /// Keeps a picture. One that lies there already begins its day anew, or else it could be swept before its new
    /// request is stored; one that is swept in this very moment is written again.
    func keep(_ picture: Picture) throws(DocumentStore.Trouble) -> KeptPhoto {
        let kept = try keep(picture.bytes)
        return KeptPhoto(kind: picture.kind, sha256: kept.sha256, size: kept.size)
    }

    func keep(_ bytes: [UInt8]) throws(DocumentStore.Trouble) -> DocumentStore.Kept {
        var kept = try files.keep(bytes)
        for _ in 0..<3 where !renew(files.path(kept.sha256)) { kept = try files.keep(bytes) }
        return kept
    }

    /// The names of files that have not been written since, with what was left half written.
    func names(before moment: Instant) -> [String] {
        rooms.flatMap { room in
            (try? FileManager.default.contentsOfDirectory(atPath: "\(files.folder)/\(room)")) ?? []
        }.filter { isOlder(path($0), than: moment) }
    }

    /// Removes a file, unless somebody kept it again meanwhile. It is put aside before it is looked at, so that
    /// nobody can find it there and count on it.
    func sweep(_ name: String, before moment: Instant) -> Bool {
        let (path, aside) = (path(name), "\(path(name))\(Self.aside)")
        guard rename(path, aside) == 0 else { return false }
        guard isOlder(aside, than: moment) else {
            rename(aside, path)
            return false
        }
        return unlink(aside) == 0
    }

    private var rooms: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: files.folder)) ?? []
    }

    private func path(_ name: String) -> String { files.path(name) }

    private func renew(_ path: String) -> Bool {
        (try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)) != nil
    }

    private func isOlder(_ path: String, than moment: Instant) -> Bool {
        guard let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date else {
            return false
        }
        return Int64(date.timeIntervalSince1970 * 1000) < moment.millisecondsSince1970
    }
}

extension Portal {
    var photos: PhotoStore { PhotoStore(files: DocumentStore(folder: "\(settings.data)/photos")) }
}
