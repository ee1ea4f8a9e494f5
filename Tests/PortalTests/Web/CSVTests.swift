import Testing

@testable import Portal

@Suite struct CSVTests {
    @Test(arguments: [
        ("Zähler", "Zähler"), ("a;b", "\"a;b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("=1+1", "'=1+1"),
        ("+49", "'+49"), ("-5", "-5"), ("-5,25", "-5,25"), ("-cmd", "'-cmd"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("-", "'-"), ("", ""), ("a\nb", "\"a\nb\""),
    ])
    func `a cell is words and never a formula`(cell: String, written: String) {
        var file = CSV()
        file.add([cell])
        #expect(String(decoding: file.bytes.dropFirst(3), as: UTF8.self) == "\(written)\r\n")
    }

    @Test(arguments: [
        (0, "0"), (12_345_678, "12345,678"), (12_345_600, "12345,6"), (-500, "-0,5"), (1, "0,001"), (1000, "1"),
        (Int64.min, "-9223372036854775,808"),
    ])
    func `numbers have a decimal comma`(thousandths: Int64, written: String) {
        #expect(CSV.number(thousandths) == written)
    }
}
