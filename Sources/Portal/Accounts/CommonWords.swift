/// Words and names people in Germany make passwords of, collected for this project: libzxcvbn knows the English ones. In
/// small letters, umlauts as two; order means nothing.
enum CommonWords {
    static let all: [String] = String(decoding: PackageResources.common_txt, as: UTF8.self)
        .split { $0 == " " || $0 == "\n" }.map(String.init)
    static let known = Set(all)
}
