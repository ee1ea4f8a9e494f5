/// The country codes of the telephone network (ITU-T E.164 assigned country codes).
enum CallingCodes {
    /// Whether the digits begin with an assigned code. No code is the beginning of another one.
    static func contains(_ digits: ArraySlice<UInt8>) -> Bool {
        (1...3).contains { length in
            guard let code = Day.number(digits.prefix(length)), digits.count > length else { return false }
            return codes[length - 1].contains(code)
        }
    }

    private static let codes: [Set<Int>] = [
        [1, 7],
        [
            20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60,
            61,
            62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
        ],
        Set([211, 212, 213, 216, 218, 290, 291, 297, 298, 299, 420, 421, 423, 670, 800, 808, 850, 852, 853, 855, 856])
            .union(220...258).union(260...269).union(350...359).union(370...378).union([380, 381, 382, 383])
            .union([385, 386, 387, 389]).union(500...509).union(590...599).union(672...683).union(685...692)
            .union([870, 878, 880, 881, 882, 883, 886, 888]).union(960...968).union(970...977).union([979])
            .union(992...996).union([998]),
    ]
}
