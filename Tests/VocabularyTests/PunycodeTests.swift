import Testing

@testable import Vocabulary

/// Source: RFC 3492 section 7.1, sample strings A, B, D, L and S; label examples of DENIC.
@Suite struct PunycodeTests {
    @Test(
        "Samples",
        arguments: [
            ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
            ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
            ("-> $1.00 <-", "-> $1.00 <--"),
            ("bücher", "bcher-kva"),
            ("müller", "mller-kva"),
            ("straße", "strae-oqa"),
            ("ü", "tda"),
        ])
    func samples(label: String, encoded: String) {
        #expect(Punycode.encode(Array(label.unicodeScalars)) == encoded)
    }
}
