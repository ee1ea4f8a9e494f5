/// How far a contract has come, in the nine words BO4E has for it.
enum ContractStatus {
    static func word(_ state: ContractState) -> String {
        switch state {
        case .received: "IN_ARBEIT"
        case .inReview, .cancelledAtPreviousSupplier, .registeredAtGrid: "UEBERMITTELT"
        case .confirmed, .planning, .civilWorks, .houseConnection, .installation, .activationDate: "ANGENOMMEN"
        case .active: "AKTIV"
        case .terminated: "GEKUENDIGT"
        case .ended: "BEENDET"
        case .refused: "ABGELEHNT"
        case .withdrawn: "WIDERRUFEN"
        }
    }

    /// The portal's state. Where the word fits the state it has already, it says nothing new.
    static func state(_ word: String, known: ContractState?) -> ContractState? {
        if let known, self.word(known) == word || (word == "STORNIERT" && known == .withdrawn) { return known }
        switch word {
        case "IN_ARBEIT": return .received
        case "UEBERMITTELT": return .inReview
        case "ANGENOMMEN": return .confirmed
        case "AKTIV": return .active
        case "GEKUENDIGT": return .terminated
        case "BEENDET": return .ended
        case "ABGELEHNT": return .refused
        case "WIDERRUFEN", "STORNIERT": return .withdrawn
        default: return nil
        }
    }
}
