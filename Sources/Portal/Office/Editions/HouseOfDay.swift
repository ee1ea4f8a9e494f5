import Vocabulary

extension Portal {
    /// The operator with what the office has set for a day: what the rules of that day reckon with. What the operator's file says
    /// holds where nothing was set.
    func house(on day: Day) -> Operator {
        guard !editions.isEmpty else { return self.operator }
        return self.operator.with(editions, on: day)
    }
}

extension Visited {
    /// The operator as it is today.
    var house: Operator { portal.house(on: request.today) }
}

extension Operator {
    func with(_ editions: Editions, on day: Day) -> Operator {
        var house = self
        if let limits = editions.current(EditedLimits.self, named: EditedLimits.name, on: day) {
            var rules = limits.rules
            // How many make a year is billing's.
            rules.perYear = house.rules.instalmentRules.perYear
            house.rules.instalments = rules
        }
        if let bonus = editions.current(EditedBonus.self, named: EditedBonus.name, on: day) {
            house.movingBonus = bonus.bonus
        }
        house.tariffOptions = house.options(editions.all(EditedOption.self, on: day))
        return house
    }

    /// Those of the file in its order, each as it was set; what was added behind them.
    private func options(_ edited: [String: EditedOption]) -> [TariffOption] {
        let own = tariffOptions ?? []
        let known = Set(own.map(\.id))
        let added = edited.keys.filter { !known.contains($0) }.sorted().compactMap { edited[$0] }
        let kept = own.compactMap { option in
            guard let set = edited[option.id] else { return option }
            return set.isOffered ? set.option : nil
        }
        return kept + added.filter(\.isOffered).map(\.option)
    }
}
