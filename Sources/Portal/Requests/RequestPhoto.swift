import HTML
import Vocabulary

/// The photo that came with a request: on its page, and as a file. Whoever may see the request may see it.
struct RequestPhoto {
    let request: ServiceRequest
    let photo: KeptPhoto

    /// The picture and a way to save it. Few browsers show HEIC, so that is only saved.
    func write(_ page: Page) {
        let path: Path = "/vorgaenge/\(request.number.value)/foto"
        page.h2(RequestPhotoTexts.title)
        if photo.kind == .heic {
            page.p(RequestPhotoTexts.heic, .class("hint"))
        } else {
            page.figure {
                page.img(src: path, alt: RequestPhotoTexts.alternative, width: 640, height: 480, .class("photo"))
            }
        }
        page.p {
            page.a(
                RequestPhotoTexts.save, download: "/vorgaenge/\(request.number.value)/foto?speichern=1",
                .class("button-second"))
        }
    }

    func answer(to visit: some Visited) -> Answer {
        let file = StoredFile(
            path: visit.portal.photos.path(photo), type: photo.kind.mediaType, size: photo.size, sha256: photo.sha256)
        let isSaved = photo.kind == .heic || visit.request.query["speichern"] == "1"
        return file.answer(to: visit.request).named(fileName, attachment: isSaved)
    }

    /// As `2026-11-22_Foto_300001234_V-2026-000123.jpg`.
    private var fileName: String {
        let parts = [request.receivedAt.day.iso, "Foto", request.contract?.value, request.number.value]
        return "\(parts.compactMap { $0 }.joined(separator: "_")).\(photo.kind.fileEnding)"
    }
}

enum RequestPhotoTexts {
    static let title = Text("Foto", en: "Photo")
    static let alternative = Text("Foto vom Zähler, das gemeldet wurde", en: "Photo of the meter that was reported")
    static let save = Text("Foto speichern", en: "Save the photo")
    static let heic = Text(
        "Das Foto ist im Format HEIC, das nicht jeder Browser zeigt. Speichern Sie es, um es anzusehen.",
        en: "The photo is in the format HEIC, which not every browser shows. Save it to look at it.")
}
