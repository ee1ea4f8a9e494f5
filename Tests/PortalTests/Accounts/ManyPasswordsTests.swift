import Testing

@testable import Portal

@Suite struct ManyPasswordsTests {
    /// At least 3,000 that people make by rules; 99.5 of a hundred are refused.
    @Test func `what people make of words and keys is refused`() {
        let all = WeakPasswords.all
        #expect(all.count >= 3000, "\(all.count)")
        let taken = all.filter { PasswordStrength($0, own: []).isEnough }
        #expect(taken.count * 1000 <= all.count * 5, "\(taken.count) of \(all.count) are taken: \(taken.prefix(40))")
    }

    @Test func `what is random is taken`() {
        let signs = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!§$%&/()=?+#-_.,;:")
        let small = Array("abcdefghijklmnopqrstuvwxyz")
        for (length, alphabet) in [(12, signs), (16, signs), (16, small), (20, small)] {
            for _ in 0..<50 {
                let password = Random.characters(length, of: alphabet)
                #expect(PasswordStrength(password, own: ["anna@kunden.example", "Anna"]).isEnough, "\(password)")
            }
        }
    }

    /// Words drawn by lot, as a dice list gives them: some of them common ones.
    @Test func `four words drawn by lot are taken`() {
        let list =
            CommonWords.all.filter { (5...9).contains($0.count) }
                + """
                abwasch ahorn ambos anorak balken becher besen bleistift boje brille bündel deich diele docht dübel efeu eimer
                esel fackel fähre falter faser fichte filz flieder fladen furche gabel geige giebel grille gürtel hafer halm
                harke hebel henkel imker iltis joppe kachel kanne kelle kiesel kissen klinke knauf kohle kordel krug kübel kupfer
                laterne leder leiter lupe mantel marder mulde nagel nuss ofen orgel pappel pfanne pinsel quarz quitte raps
                riegel rinde ruder sattel schale schaufel seife segel sieb speiche tanne teller truhe ulme vase wabe waage zange
                zaun zelle zimt
                """.split { $0 == " " || $0 == "\n" }.map(String.init)
        var generator = SystemRandomNumberGenerator()
        var refused: [String] = []
        for turn in 0..<200 {
            let words = (0..<4).compactMap { _ in list.randomElement(using: &generator) }
            guard Set(words).count == 4 else { continue }
            let password = words.joined(separator: [" ", "-", "", "."][turn % 4])
            if !PasswordStrength(password, own: []).isEnough { refused.append(password) }
        }
        // Now and then the lot draws four of the words everybody uses.
        #expect(refused.count <= 6, "\(refused)")
    }

    /// A rule of its own is not needed for few signs: they are worth what they are worth.
    @Test(arguments: [
        ("            ", false), ("abcdabcdabcd", false), ("aabbaabbaabb", false), ("qpzmqzpmzqmp", false),
        ("xkxkxkkxkxxkxk", false), ("1001010011010110", false), ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ("mqzxrmxqrzmxqqrzmr", true), ("kvpqkvzpqvkzzvqkp", true),
    ])
    func `few different signs`(password: String, isEnough: Bool) {
        let strength = PasswordStrength(password, own: [])
        #expect(strength.isEnough == isEnough, "\(strength)")
    }

    @Test(arguments: [
        ("passwort2024", "passwort"), ("p4ssw0rt!2024", "passwort"), ("sonne12sonne", "sonne"),
        ("24.12.sonne", "sonne"),
        ("!!schatz!!", "schatz"), ("3rdb33r3", "erdbeere"), ("trowssap1", "passwort"), ("s-o-n-n-e", "sonne"),
        ("sonneschatz", nil), ("sonne48201937a", nil), ("123456789", nil), ("", nil), ("x1y2", nil),
    ])
    func `the stem`(password: String, word: String?) {
        let known: Set = ["passwort", "sonne", "schatz", "erdbeere"]
        let found = PasswordStem(folded: password).word { known.contains($0) }
        #expect(found == word || found.map { String($0.reversed()) } == word)
    }

    @Test(arguments: [
        ("qwertzuiopü", true), ("1qay2wsx3edc", true), ("1q2w3e4r5t6z", true), ("abcdefgh1234", true),
        ("asdfghjklöä#", true), ("regenschirm tanzt", false), ("x9!kQ2#vLp0z", false), ("", false), ("ab", false),
    ])
    func `keys side by side`(password: String, isWalk: Bool) {
        #expect(KeyboardWalk.isAll(password) == isWalk)
    }
}
