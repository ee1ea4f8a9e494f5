import Testing
import Vocabulary

@testable import Portal

@Suite struct CodeRowTests {
    @Test(
        arguments: [
            ("Fw7kTp4M", nil), ("aB3d-9Qz", nil), ("Fw7kTp4", "has not 8 signs"), ("Fw7kTp4Mx", "has not 8 signs"),
            ("aaaaAAAA", "repeats the same signs"), ("47159263", "has signs of one kind only"),
            ("qwzxkvbn", "has signs of one kind only"), ("abcdefG1", "is a sequence"), ("1234567a", "is a sequence"),
            ("a300000Z", "repeats the same signs"), ("a78245xZ", "holds part of the contract number"),
        ] as [(String, String?)])
    func guessableCodesAreRefused(code: String, weakness: String?) throws {
        #expect(CodeRow.weakness(of: code, contract: try ContractNumber("300782459")) == weakness)
    }
}
