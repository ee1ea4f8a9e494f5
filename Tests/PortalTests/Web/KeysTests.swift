import Testing
import Vocabulary

@testable import Portal

@Suite struct KeysTests {
    private static let secret = Random.bytes(32)
    private static let first = Key(number: 1, secret: secret)
    private static let second = Key(number: 2, secret: Random.bytes(32))
    private static let before = Keys(newest: first)
    private static let both = Keys(newest: second, older: [first])
    /// The file of the first one is gone, its marks are known.
    private static let after = Keys(newest: second).remembering([first.marks])

    private static func body(_ form: FormGuard, once: String) -> FormBody {
        FormBody(fields: [(FormGuard.tokenField, form.token), (FormGuard.onceField, once)])
    }

    @Test func `the newest key seals, and all open`() throws {
        let old = try Self.before.seal([1, 2, 3], for: "a/b/1")
        let new = try Self.both.seal([1, 2, 3], for: "a/b/1")
        #expect((old.first, new.first) == (1, 2))
        #expect(try Self.both.open(old, for: "a/b/1") == [1, 2, 3])
        #expect(try Self.both.open(new, for: "a/b/1") == [1, 2, 3])
        #expect(throws: SealTrouble.unreadable) { try Self.before.open(new, for: "a/b/1") }
        #expect(throws: SealTrouble.unreadable) { try Self.after.open(old, for: "a/b/1") }
    }

    /// The number in front is bound to the value like its place.
    @Test func `a value does not pass for one of another key`() throws {
        var sealed = try Self.both.seal([1, 2, 3], for: "a/b/1")
        sealed[0] = 1
        #expect(throws: SealTrouble.unreadable) { try Self.both.open(sealed, for: "a/b/1") }
    }

    @Test func `pages that were open when the key changed can be sent, and count once`() throws {
        let open = Self.before.forms(of: "visitor")
        let once = ID<FormGuard>().value
        let forms = Self.both.forms(of: "visitor")
        #expect(forms.accepts(open.token))
        #expect(forms.accepts(forms.token))
        #expect(forms.onceKey(Self.body(open, once: once)) == open.onceKey(Self.body(open, once: once)))
        #expect(!Self.both.forms(of: "another").accepts(open.token))
        #expect(!Self.after.forms(of: "visitor").accepts(open.token))
        for odd in ["", "00", "zz", String(repeating: "0", count: 128)] { #expect(!forms.accepts(odd)) }
    }

    @Test func `what people hold in their hands outlives its key`() {
        for keys in [Self.both, Self.after] {
            #expect(keys.everyCodeHash("ABCD").contains(Self.before.codeHash("ABCD")))
            #expect(keys.everyCodeHash("ABCD").first == keys.codeHash("ABCD"))
            #expect(keys.isUnsubscribeMark(Self.before.unsubscribeMark(of: "x"), of: "x"))
            #expect(!keys.isUnsubscribeMark(Self.before.unsubscribeMark(of: "x"), of: "y"))
            #expect(keys.everyCounted("anna").contains(Self.before.counted("anna")))
        }
        #expect(!Self.before.isUnsubscribeMark(Self.both.unsubscribeMark(of: "x"), of: "x"))
    }

    @Test func `a key is known again by a mark that is none of its others`() {
        #expect(Self.first.check == Key(number: 9, secret: Self.secret).check)
        #expect(Self.first.check != Self.second.check)
        #expect(Self.first.check.count == 64)
        let marks = Self.first.marks
        let others = [marks.counted, marks.codeHash, marks.proof].map { $0("kundenportal") }
        #expect(others.allSatisfy { !Self.first.check.hasPrefix($0) })
    }

    @Test func `marks are written down and read again`() throws {
        let read = try #require(KeyMarks(bytes: Self.first.marks.bytes))
        #expect(read.codeHash("x") == Self.first.marks.codeHash("x"))
        #expect(read.counted("x") == Self.first.marks.counted("x"))
        #expect(read.unsubscribeMark(of: "x") == Self.first.marks.unsubscribeMark(of: "x"))
        #expect(KeyMarks(bytes: []) == nil)
        for count in [95, 96, 127, 129] { #expect(KeyMarks(bytes: Array(repeating: 1, count: count)) == nil) }
    }
}
