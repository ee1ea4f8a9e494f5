import Vocabulary

/// A photo that lies on disk.
struct KeptPhoto: Sendable {
    let kind: Picture.Kind
    let sha256: String
    /// In bytes.
    let size: Int
}

extension ReadingForm {
    static let largestPhoto = 10 * 1024 * 1024

    /// The photo without what it tells beside the picture. Nil when none was sent, or when the error stands at the field.
    mutating func readPhoto(_ body: FormBody) -> Picture? {
        guard let file = body.file(photo.name) else { return nil }
        guard file.bytes.count <= Self.largestPhoto else {
            photo.error = PhotoTexts.tooLarge
            return nil
        }
        guard let kind = Picture.Kind(of: file.bytes) else {
            photo.error = PhotoTexts.unknownKind
            return nil
        }
        guard let picture = Picture(cleaning: file.bytes, kind: kind) else {
            photo.error = kind == .heic ? PhotoTexts.saveAsJPEG : PhotoTexts.damaged
            return nil
        }
        return picture
    }
}

enum PhotoTexts {
    static let tooLarge = Text(
        "Das Foto ist größer als 10 MB. Wählen Sie ein kleineres oder senden Sie den Stand ohne Foto.",
        en: "The photo is larger than 10 MB. Choose a smaller one, or send the reading without it.")
    static let unknownKind = Text(
        "Diese Datei ist kein Foto in JPEG, PNG oder HEIC. Wählen Sie eine andere oder senden Sie den Stand ohne Foto.",
        en: "This file is no photo in JPEG, PNG or HEIC. Choose another one, or send the reading without it.")
    static let damaged = Text(
        "Das Foto lässt sich nicht lesen. Wählen Sie ein anderes oder senden Sie den Stand ohne Foto.",
        en: "The photo cannot be read. Choose another one, or send the reading without it.")
    static let saveAsJPEG = Text(
        "Aus diesem Foto können wir den Aufnahmeort nicht löschen. Speichern Sie es als JPEG oder senden Sie den Stand ohne Foto.",
        en: "We cannot delete from this photo where it was taken. Save it as JPEG, or send the reading without it.")
}
