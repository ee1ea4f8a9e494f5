import Vocabulary

// What we only pass on: taxes, levies, and fees for grid and meter (EnWG § 40 (3)).
extension BillLineWords {
    static let gridFee = BillLineWords(
        Text("Netzentgelt", en: "Grid fee"),
        what: Text(
            "Das Entgelt dafür, dass die Energie durch das Netz zu Ihnen kommt. Behörden prüfen, wie viel Netzbetreiber verlangen dürfen.",
            en:
                "The fee for bringing the energy to you through the grid. Authorities check how much grid operators may ask."
        ),
        receiver: Text(
            "Das Geld erhält der Netzbetreiber. Wir geben es weiter.",
            en: "The grid operator receives it. We pass it on."),
        source: Text(
            "Preisblatt Ihres Netzbetreibers, das er im Internet veröffentlicht (§ 20 Abs. 1 EnWG)",
            en: "price sheet of your grid operator, published on the internet (§ 20 (1) EnWG)"))

    static let metering = BillLineWords(
        Text("Messstellenbetrieb", en: "Metering"),
        what: Text(
            "Das Entgelt für Zähler, Ablesung und Prüfung der Messwerte.",
            en: "The fee for the meter, for reading it and checking the values."),
        receiver: Text(
            "Das Geld erhält der Messstellenbetreiber. Wir geben es weiter.",
            en: "The metering point operator receives it. We pass it on."),
        source: Text(
            "Preisblatt Ihres Messstellenbetreibers; bei Strom mit Preisobergrenzen im Messstellenbetriebsgesetz",
            en:
                "price sheet of your metering point operator; of electricity with upper limits in the German metering act (MsbG)"
        ))

    static let concessionFee = BillLineWords(
        Text("Konzessionsabgabe", en: "Concession fee"),
        what: Text(
            "Eine Abgabe dafür, dass Leitungen in öffentlichen Straßen liegen dürfen. Ihre Höhe richtet sich auch danach, wie viele Menschen in der Gemeinde wohnen.",
            en:
                "A levy for laying lines in public roads. How high it is depends, among other things, on how many people live in the municipality."
        ),
        receiver: Text(
            "Das Geld erhält Ihre Gemeinde. Es geht über den Netzbetreiber.",
            en: "Your municipality receives it, by way of the grid operator."),
        source: Text("§ 2 Konzessionsabgabenverordnung (KAV)", en: "§ 2 KAV, the German ordinance on concession fees"))

    static let electricityTax = BillLineWords(
        Text("Stromsteuer", en: "Electricity tax"),
        what: Text(
            "Eine Steuer auf jede Kilowattstunde Strom. Der volle Satz ist 2,05 ct/kWh.",
            en: "A tax on every kilowatt-hour of electricity. The full rate is 2.05 ct/kWh."),
        receiver: Text("Das Geld erhält der Bund.", en: "The federal state receives it."),
        source: Text("§ 3 Stromsteuergesetz (StromStG)", en: "§ 3 StromStG, the German electricity tax act"))

    static let energyTax = BillLineWords(
        Text("Energiesteuer", en: "Energy tax"),
        what: Text(
            "Eine Steuer auf jede Kilowattstunde Erdgas. Für das Heizen sind es 0,55 ct/kWh.",
            en: "A tax on every kilowatt-hour of natural gas. For heating it is 0.55 ct/kWh."),
        receiver: Text("Das Geld erhält der Bund.", en: "The federal state receives it."),
        source: Text("§ 2 Abs. 3 Energiesteuergesetz (EnergieStG)", en: "§ 2 (3) EnergieStG, the German energy tax act")
    )

    static let chpLevy = BillLineWords(
        Text("KWKG-Umlage", en: "CHP levy (KWKG-Umlage)"),
        what: Text(
            "Eine Umlage, die Kraftwerke fördert, die Strom und Wärme zugleich erzeugen. Sie wird jedes Jahr neu festgelegt.",
            en:
                "A levy that supports power stations making electricity and heat at once. It is set anew every year."),
        receiver: Text(
            "Das Geld geht über die Netzbetreiber an die Betreiber dieser Anlagen.",
            en: "It goes to the operators of these plants by way of the grid operators."),
        source: Text(
            "§ 12 Energiefinanzierungsgesetz (EnFG); Höhe: www.netztransparenz.de",
            en: "§ 12 EnFG, the German energy financing act; rates: www.netztransparenz.de"))

    static let offshoreLevy = BillLineWords(
        Text("Offshore-Netzumlage", en: "Offshore grid levy"),
        what: Text(
            "Eine Umlage für die Leitungen, die Windparks auf See mit dem Netz verbinden. Sie wird jedes Jahr neu festgelegt.",
            en: "A levy for the lines that connect wind farms at sea with the grid. It is set anew every year."),
        receiver: Text(
            "Das Geld erhalten die Übertragungsnetzbetreiber.", en: "The transmission grid operators receive it."),
        source: Text(
            "§ 12 Energiefinanzierungsgesetz (EnFG); Höhe: www.netztransparenz.de",
            en: "§ 12 EnFG, the German energy financing act; rates: www.netztransparenz.de"))

    static let gridUseLevy = BillLineWords(
        Text("Aufschlag für besondere Netznutzung", en: "Surcharge for special use of the grid"),
        what: Text(
            "Ein Aufschlag, mit dem alle ausgleichen, dass manche Unternehmen und Netze entlastet werden. Er wird jedes Jahr neu festgelegt.",
            en:
                "A surcharge by which all make up for what some companies and grids are relieved of. It is set anew every year."
        ),
        receiver: Text(
            "Das Geld erhalten die Netzbetreiber, die entlastet haben.",
            en: "The grid operators that gave the relief receive it."),
        source: Text(
            "§ 19 Abs. 2 Stromnetzentgeltverordnung (StromNEV); Höhe: www.netztransparenz.de",
            en: "§ 19 (2) StromNEV, the German grid fee ordinance; rates: www.netztransparenz.de"))

    static let gasStorageLevy = BillLineWords(
        Text("Gasspeicherumlage", en: "Gas storage levy"),
        what: Text(
            "Eine Umlage, die das Füllen der Gasspeicher bezahlt hat. Seit dem 01.01.2026 gibt es sie nicht mehr.",
            en: "A levy that paid for filling the gas storages. It has not existed since 1 January 2026."),
        receiver: Text(
            "Das Geld erhielt der Marktgebietsverantwortliche Trading Hub Europe.",
            en: "The market area manager Trading Hub Europe received it."),
        source: Text("Trading Hub Europe: www.tradinghub.eu", en: "Trading Hub Europe: www.tradinghub.eu"))

    static let gasBalancingLevy = BillLineWords(
        Text("Bilanzierungsumlage", en: "Balancing levy"),
        what: Text(
            "Eine Umlage dafür, dass im Gasnetz immer so viel ankommt, wie entnommen wird.",
            en: "A levy for keeping what flows into the gas grid equal to what is taken out."),
        receiver: Text(
            "Das Geld erhält der Marktgebietsverantwortliche Trading Hub Europe.",
            en: "The market area manager Trading Hub Europe receives it."),
        source: Text("Trading Hub Europe: www.tradinghub.eu", en: "Trading Hub Europe: www.tradinghub.eu"))

    static let carbonPrice = BillLineWords(
        Text("CO2-Preis", en: "CO2 price"),
        what: Text(
            "Der Preis für das CO2, das beim Verbrennen des Gases entsteht. Wohnen Sie zur Miete, trägt Ihr Vermieter einen Teil davon.",
            en:
                "The price of the CO2 that burning the gas sets free. If you rent your home, your landlord bears a part of it."
        ),
        receiver: Text(
            "Das Geld erhält der Bund: Wir kaufen dafür Emissionszertifikate.",
            en: "The federal state receives it: we buy emission certificates with it."),
        source: Text(
            "Brennstoffemissionshandelsgesetz (BEHG); Aufteilung: CO2KostAufG",
            en: "BEHG, the German act on emissions trading for fuels; sharing with landlords: CO2KostAufG"))

    static let levy = BillLineWords(
        Text("Umlage oder Abgabe", en: "Levy"),
        what: Text(
            "Eine Umlage oder Abgabe, die der Staat vorgibt. Welche es ist, steht in der Zeile.",
            en: "A levy the state lays down. The line says which one it is."),
        receiver: Text("Wir geben das Geld weiter.", en: "We pass the money on."))

    static let tax = BillLineWords(
        Text("Steuer", en: "Tax"),
        what: Text(
            "Eine Steuer. Welche es ist, steht in der Zeile.", en: "A tax. The line says which one it is."),
        receiver: Text("Das Geld erhält der Staat.", en: "The state receives it."))
}
