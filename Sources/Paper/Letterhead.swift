/// The operator's head and foot on every page. Decoration for a screen reader: repeat in the text what must be heard.
public struct Letterhead: Sendable, Equatable {
    /// The operator's name, drawn large at the top.
    public var operatorName: String
    /// The colour of the name and of the lines and boxes.
    public var colour: Colour
    /// The small line over the address window, "Name · Street 1 · 12345 Town"; nil leaves it out.
    public var senderLine: String?
    /// The foot: up to four columns of up to six lines (address, register, bank details, contact).
    public var footerColumns: [[String]]

    public init(operatorName: String, colour: Colour, senderLine: String? = nil, footerColumns: [[String]] = []) {
        self.operatorName = operatorName
        self.colour = colour
        self.senderLine = senderLine
        self.footerColumns = footerColumns
    }
}
