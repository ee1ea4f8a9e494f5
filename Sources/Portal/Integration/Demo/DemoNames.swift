/// Common names and streets. Whoever is called so in the demo was thrown together by chance.
enum DemoNames {
    static let women = [
        "Andrea", "Anja", "Birgit", "Christa", "Claudia", "Dagmar", "Elke", "Emma", "Gisela", "Greta", "Hannelore",
        "Heike", "Ina", "Ines", "Jana", "Julia", "Karin", "Katrin", "Kerstin", "Lea", "Lena", "Maria", "Marlies",
        "Mia", "Monika", "Nadine", "Petra", "Ramona", "Renate", "Sabine", "Silke", "Steffi", "Ursula", "Ute",
    ]
    static let men = [
        "Achim", "Alexander", "Andreas", "Axel", "Bernd", "Detlef", "Dieter", "Eckhard", "Finn", "Frank", "Gerhard",
        "Hans-Jürgen", "Heiko", "Holger", "Jan", "Jens", "Jörg", "Kai", "Karsten", "Klaus", "Lars", "Lukas", "Maik",
        "Marco", "Mathias", "Norbert", "Ole", "Paul", "Ralf", "Rüdiger", "Sven", "Thomas", "Uwe", "Wolfgang",
    ]
    static let families = [
        "Ahlgrimm", "Bartels", "Behrens", "Böttcher", "Brandt", "Buchholz", "Burmeister", "Dahl", "Dethloff", "Evers",
        "Fischer", "Frahm", "Gagelmann", "Gädke", "Hagen", "Harms", "Hinrichs", "Jahn", "Jürß", "Kröger", "Kruse",
        "Lange", "Lemke", "Lüders", "Maaß", "Möller", "Müller", "Niemann", "Oldenburg", "Pagel", "Peters", "Prüß",
        "Rieck", "Schmidt", "Schröder", "Schulz", "Schwarz", "Stein", "Tiedemann", "Timm", "Voß", "Wendt", "Westphal",
        "Wiese", "Wulff", "Zander",
    ]
    static let streets = [
        "Ahornweg", "Alte Dorfstraße", "Am Anger", "Am Bahnhof", "Am Mühlenteich", "Am Sportplatz", "Bahnhofstraße",
        "Birkenweg", "Dorfstraße", "Eichenallee", "Fritz-Reuter-Straße", "Gartenstraße", "Goethestraße", "Hafenstraße",
        "Hauptstraße", "Kastanienallee", "Kirchenstraße", "Lindenstraße", "Lübecker Straße", "Marienstraße",
        "Mühlenweg", "Neue Straße", "Parkstraße", "Ringstraße", "Rosenweg", "Schloßstraße", "Schulstraße", "Seestraße",
        "Waldweg", "Wismarsche Straße",
    ]
}
