import Testing

@testable import Store

@Suite struct SQLTests {
    @Test func `a value becomes a bound parameter`() {
        let name = "Anna'; DROP TABLE item; --"
        let sql: SQL = "SELECT id FROM item WHERE words = \(name) AND number = \(7)"
        #expect(sql.text == "SELECT id FROM item WHERE words = ? AND number = ?")
        #expect(sql.values == [.text(name), .integer(7)])
    }

    @Test func `nil becomes NULL`() {
        let nothing: Int? = nil
        let sql: SQL = "VALUES (\(nothing), \(Optional("a")))"
        #expect(sql.values == [.null, .text("a")])
    }

    @Test(arguments: [([], "(NULL)"), ([1], "(?)"), ([1, 2, 3], "(?, ?, ?)")])
    func `a list becomes as many parameters`(numbers: [Int], text: String) {
        let sql: SQL = "SELECT 1 WHERE 1 IN \(list: numbers)"
        #expect(sql.text == "SELECT 1 WHERE 1 IN " + text)
        #expect(sql.values == numbers.map { .integer(Int64($0)) })
        #expect(!sql.isFixed)
    }

    @Test func `a list of the program's own words keeps its statement prepared`() {
        let sql: SQL = "SELECT 1 WHERE \("b") IN \(constants: ["a", "b"])"
        #expect(sql.text == "SELECT 1 WHERE ? IN (?, ?)")
        #expect(sql.values == [.text("b"), .text("a"), .text("b")])
        #expect(sql.isFixed)
        let mixed: SQL = "SELECT 1 WHERE 1 IN \(list: [1]) AND 2 IN \(constants: [2])"
        #expect(!mixed.isFixed)
    }

    @Test func `parts keep their values in order`() {
        let part: SQL = "number > \(1)"
        let sql: SQL = "SELECT id FROM item WHERE \(fragment: part) AND words = \("a")"
        let longer = sql.appending(" LIMIT \(5)")
        #expect(longer.text == "SELECT id FROM item WHERE number > ? AND words = ? LIMIT ?")
        #expect(longer.values == [.integer(1), .text("a"), .integer(5)])
    }
}
