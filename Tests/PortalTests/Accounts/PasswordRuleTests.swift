import Testing

@testable import Portal

@Suite struct PasswordRuleTests {
    @Test(arguments: [
        ("", PasswordRule.Trouble.empty as PasswordRule.Trouble?), ("elf Zeichen", .tooShort),
        ("zwölfZeichen", nil), ("abcdabcdabcd", nil),
        ("ein ganzer Satz ist gut", nil), ("😀🐱🐶🐭🐹🐰🦊🐻🐼🐨🐯🦁", nil),
        (String(repeating: "abcde", count: 25) + "xyz", nil),
        (String(repeating: "abcde", count: 25) + "wxyz", .tooLong),
    ])
    func `which are accepted`(password: String, trouble: PasswordRule.Trouble?) {
        #expect(PasswordRule.judge(password) == trouble)
    }
}
