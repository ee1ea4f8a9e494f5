import Vocabulary

/// Which meters count when. One that is not there yet or no longer lacks nothing while another is; on the day of an
/// exchange the hours that one of the two knows are complete. A day without any meter is missing.
struct MetersInPlace {
    private let meters: [[SeriesPart]]

    init(_ parts: [SeriesPart]) {
        var meters: [[SeriesPart]] = []
        for part in parts {
            if let last = meters.last?.last, last.meter.id == part.meter.id {
                meters[meters.count - 1].append(part)
            } else {
                meters.append([part])
            }
        }
        self.meters = meters
    }

    private enum Standing {
        case absent
        /// Comes or goes on this day, or has values though it should not be there.
        case partly
        case whole
    }

    /// Puts quarter hours of a day into a bar.
    func add(_ indices: Range<Int>, of day: Day, to bar: inout SeriesBar) {
        var changing: [[[Quarter]]] = []
        var isMetered = false
        for meter in meters {
            switch Self.standing(of: meter, on: day) {
            case .absent: break
            case .partly: changing.append(meter.map { $0.quarters(of: day) })
            case .whole:
                isMetered = true
                for part in meter { for quarter in part.quarters(of: day)[indices] { bar.add(quarter) } }
            }
        }
        let nobody = isMetered ? nil : meters.first?.map { $0.quarters(of: day) }
        guard let any = changing.first ?? nobody else { return }
        for index in indices {
            let known = changing.filter { $0.contains { $0[index].isKnown } }
            for registers in known.isEmpty ? [any] : known { for quarters in registers { bar.add(quarters[index]) } }
        }
    }

    private static func standing(of registers: [SeriesPart], on day: Day) -> Standing {
        guard let meter = registers.first?.meter else { return .absent }
        let isOutside = meter.installedOn.map { day < $0 } ?? false || meter.removedOn.map { day > $0 } ?? false
        if isOutside { return registers.contains { $0.days[day] != nil } ? .partly : .absent }
        return day == meter.installedOn || day == meter.removedOn ? .partly : .whole
    }
}
