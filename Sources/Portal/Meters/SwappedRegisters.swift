import Vocabulary

/// Peak and off-peak written into each other's field: the commonest slip with two-rate meters.
enum SwappedRegisters {
    /// Both were read, neither is what its own register should show, and each is what the other one should.
    static func areSwapped(_ cases: [ReadingCase]) -> Bool {
        guard let peak = cases.first(where: { $0.register.kind == .peak }),
            let offPeak = cases.first(where: { $0.register.kind == .offPeak }),
            let expectedPeak = peak.expected, let expectedOffPeak = offPeak.expected
        else { return false }
        let fitTheirOwn =
            expectedPeak.contains(peak.value, of: peak.register)
            || expectedOffPeak.contains(offPeak.value, of: offPeak.register)
        return !fitTheirOwn
            && expectedPeak.contains(offPeak.value, of: peak.register)
            && expectedOffPeak.contains(peak.value, of: offPeak.register)
    }
}
