import HTML
import Vocabulary

extension Page {
    /// A small drawing beside the name of what is supplied; decoration, the word stands next to it.
    func icon(of commodity: Commodity) {
        svg(width: 24, height: 24, label: nil, .class("icon")) {
            switch commodity {
            case .strom: path("M13 2 4 14h6l-1 8 9-12h-6z")
            case .gas: path("M12 2c.5 4 6 6.5 6 12a6 6 0 0 1-12 0c0-3 2-4.5 2-7 1.8.8 3 2.2 3 4 1.2-2.2 2-5 1-9z")
            case .internet: path("M3 9.5a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9 16.5a4 4 0 0 1 6 0M12 20h.01")
            }
        }
    }
}
