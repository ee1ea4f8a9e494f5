/// One numbered step of the schema, written with BIGINT, TEXT and BYTEA. Once released its text never changes.
public struct Migration: Sendable, Equatable {
    public let number: Int
    public let name: String
    /// Statements separated by semicolons; comments and quoted texts may contain semicolons.
    public let sql: String

    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// FNV-1a (64 bit) of the text; tells an edited migration from the applied one, not a forged one.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
