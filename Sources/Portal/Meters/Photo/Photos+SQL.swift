import Store
import Vocabulary

extension Session {
    /// Remembers the photo that came with a request; its bytes lie in the folder of photos.
    func add(_ photo: KeptPhoto, to request: ID<ServiceRequest>) throws {
        try run(
            """
            INSERT INTO reading_photo (request_id, media_type, sha256, size)
            VALUES (\(request), \(photo.kind.mediaType), \(photo.sha256), \(photo.size))
            """)
    }

    /// The photo that came with a request. Nil when there is none.
    func photo(of request: ID<ServiceRequest>) throws -> KeptPhoto? {
        try first("SELECT media_type, sha256, size FROM reading_photo WHERE request_id = \(request)") {
            (type: String, sha256: String, size: Int) in
            Picture.Kind(mediaType: type).map { KeptPhoto(kind: $0, sha256: sha256, size: size) }
        } ?? nil
    }

    /// The names of all photos some request refers to.
    func photoNames() throws -> Set<String> {
        var names: Set<String> = []
        try each("SELECT sha256 FROM reading_photo", { (name: String) in name }) { names.insert($0) }
        return names
    }
}
