import Testing
import Vocabulary

@testable import Portal

@Suite struct ContractStateTests {
    @Test(arguments: ContractState.allCases)
    func `every state that waits says what comes next`(state: ContractState) {
        let next = ContractTexts.next(state, startsOn: .earliest)
        #expect((next == nil) == (state.isSupplied || state.isOver))
        #expect(!(state.isSupplied && state.isOver))
    }
}
