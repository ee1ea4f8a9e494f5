extension UInt8 {
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    var isPrintableASCII: Bool { (0x20...0x7E).contains(self) }

    /// Two upper-case hexadecimal digits.
    var hex: String {
        let digits = String(self, radix: 16, uppercase: true)
        return self < 16 ? "0" + digits : digits
    }

    /// The value of this byte read as a hexadecimal digit.
    var hexDigitValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
