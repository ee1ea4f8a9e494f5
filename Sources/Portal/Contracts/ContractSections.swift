import HTML
import Vocabulary

// The parts of a contract's page, from top to bottom.

extension Page {
    /// What can be done now.
    func nextSteps(_ file: ContractFile, _ house: Operator) {
        let contract = file.contract
        let number = contract.number.value
        if let move = file.move, let day = move.leavesOn {
            p(.class("notice")) {
                a(MoveTexts.reported(day), href: RequestPages.path(move.number))
            }
        }
        if let ledger = file.ledger, ledger.overdue > .zero {
            let why = file.overdue.why(ledger.overdue, of: contract.number, isOneOfSeveral: false)
            p(.class("warn")) {
                a(LedgerTexts.overdue(ledger.overdue), href: LedgerPage.path(contract.number), .figure(why))
            }
            self.why(why)
        }
        ul(.class("actions")) {
            if contract.commodity != .internet {
                let canBeRead = contract.state.isSupplied && file.meters.contains { !$0.isRemotelyRead }
                if canBeRead, contract.role.mayAct {
                    li { a(ContractTexts.report, href: "/vertraege/\(number)/zaehlerstand", .class("button")) }
                }
                if contract.state.isSupplied {
                    let words = contract.role.mayAct ? InstalmentTexts.title : InstalmentTexts.look
                    li { a(words, href: ChangeInstalment.path(contract.number), .class("button-second")) }
                }
                if contract.state.isSupplied || contract.state == .ended {
                    let path: Path = "/vertraege/\(number)/verbrauch"
                    li { a(ContractTexts.consumption, href: path, .class("button-second")) }
                }
            }
            if file.ledger != nil {
                li { a(LedgerTexts.title, href: LedgerPage.path(contract.number), .class("button-second")) }
            }
            if file.hasBills {
                li { a(BillTexts.title, href: BillList.path(contract.number), .class("button-second")) }
            }
            if contract.role.mayAct {
                li { a(BankTexts.title, href: BankPage.path(contract.number), .class("button-second")) }
            }
            if contract.state == .active, contract.role.mayAct, file.move == nil {
                li { a(MoveTexts.report, href: MoveStart.path, .class("button-second")) }
            }
            if contract.commodity == .internet, contract.state.isSupplied, contract.role.mayAct {
                li { a(FaultTexts.title, href: "/vertraege/\(number)/stoerung", .class("button-second")) }
            }
            if contract.state.isSupplied, contract.role.mayAct {
                let path: Path = "/vertraege/\(number)/tarifwechsel"
                li { a(TariffChangeTexts.change, href: path, .class("button-second")) }
            }
            if contract.state.isSupplied, contract.role.mayAct, house.hasOptions(for: contract.commodity) {
                let path = TariffOptionsPage.path(contract.number)
                li { a(TariffOptionTexts.title, href: path, .class("button-second")) }
            }
            li { a(ContractTexts.documents, href: "/postfach?vertrag=\(number)", .class("button-second")) }
        }
    }

    func product(_ file: ContractFile) {
        let contract = file.contract
        section {
            h2(ContractFactTexts.product)
            dl(.class("facts")) {
                if let tariff = file.tariff { fact(ContractFactTexts.tariff, tariff.name) }
                if let change = file.tariffChange {
                    fact(TariffChangeRequest.title, TariffChangeTexts.underWay(change))
                }
                for option in file.options {
                    fact(TariffOptionTexts.option, TariffOptionTexts.standing(option))
                }
                dt(ContractFactTexts.state)
                dd {
                    span(
                        ContractTexts.state(contract.state, endsOn: contract.endsOn), .class(contract.state.badge))
                }
                fact(ContractTexts.number, contract.number.value)
                if let tariff = file.tariff { character(of: tariff, contract.commodity) }
                if let energy = contract.annualConsumption {
                    fact(ContractFactTexts.annual, energy.words(in: language))
                }
            }
        }
    }

    private func character(of tariff: Tariff, _ commodity: Commodity) {
        if commodity != .internet {
            fact(
                ContractFactTexts.defaultSupply,
                tariff.isDefaultSupply ? ContractFactTexts.isDefault : ContractFactTexts.isNotDefault)
        }
        if commodity == .strom, tariff.isGreen { fact(ContractFactTexts.green, ContractFactTexts.greenYes) }
        if let down = tariff.downloadMbit {
            fact(ContractFactTexts.speed, ContractFactTexts.speed(down: down, up: tariff.uploadMbit))
        }
    }

    func terms(_ file: ContractFile, _ house: Operator, today: Day) {
        let (contract, term) = (file.contract, file.term)
        let isOpen = contract.endsOn == nil && !contract.state.isOver
        let why = isOpen ? TermWhy.why(term, today: today) : nil
        let lastNotice = isOpen ? TermWhy.lastNotice(term, today: today) : nil
        section {
            h2(ContractFactTexts.terms)
            dl(.class("facts")) {
                fact(ContractFactTexts.starts, contract.startsOn.words(in: language))
                if let until = contract.minimumTermUntil {
                    fact(ContractFactTexts.minimumTerm, until.words(in: language))
                } else {
                    fact(ContractFactTexts.minimumTermLabel, ContractFactTexts.noMinimumTerm)
                }
                dt(ContractFactTexts.notice)
                dd {
                    if let notice = term.notice {
                        text(ContractFactTexts.notice(notice))
                    } else {
                        inConfirmation(
                            file, ContractFactTexts.noticeConfirmed,
                            orElse: ContractFactTexts.unknownNotice(house.phone))
                    }
                }
                if let ends = contract.endsOn {
                    fact(ContractFactTexts.ends, ends.words(in: language))
                } else if isOpen {
                    if let day = term.lastNoticeDay(from: today) {
                        fact(ContractFactTexts.lastNoticeDay, day.text, lastNotice)
                    }
                    if let day = term.earliestEnd(givingNoticeOn: today) {
                        fact(ContractFactTexts.earliestEnd, day.text, why)
                    }
                }
            }
            for case let why? in [lastNotice, why] { self.why(why) }
            waysOut(file)
        }
    }

    func supply(_ file: ContractFile) {
        let contract = file.contract
        section {
            h2(ContractFactTexts.supply)
            dl(.class("facts")) {
                fact(ContractFactTexts.place, contract.place)
                if let malo = contract.marktlokation { fact(ContractFactTexts.malo, malo.value) }
                if let melo = contract.messlokation { fact(ContractFactTexts.melo, melo) }
                for meter in file.meters { self.meter(meter) }
                if let name = contract.gridOperator { fact(ContractFactTexts.gridOperator, name) }
                if let name = contract.meteringOperator { fact(ContractFactTexts.meteringOperator, name) }
            }
        }
    }

    private func meter(_ meter: ContractMeter) {
        dt(ContractFactTexts.meter)
        dd {
            text(meter.number.value)
            if meter.isRemotelyRead {
                text(" ")
                span(ContractFactTexts.remote, .class("hint"))
            }
        }
    }

    func holder(_ file: ContractFile) {
        guard let holder = file.holder else { return }
        section {
            h2(ContractFactTexts.holder(seenAs: file.contract.role))
            dl(.class("facts")) {
                fact(ContractFactTexts.name, holder.name)
                fact(ContractFactTexts.customerNumber, holder.customerNumber)
                fact(ContractFactTexts.correspondence, file.toldAddress?.line ?? holder.place)
            }
            if file.contract.role == .owner { p { a(PersonTexts.manage, href: PersonPage.path) } }
        }
    }
}
