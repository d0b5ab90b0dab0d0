/// What the demo shop sells.
struct Lamp: Sendable {
    /// Its part of addresses.
    let id: String
    let name: String
    /// What it is, in one line.
    let line: String
    let story: String
    /// In euros.
    let price: Int
    let size: String
    let material: String
    /// What its picture shows.
    let picture: String

    static let all = [
        Lamp(
            id: "moon",
            name: "Moon",
            line: "A full moon for the windowsill.",
            story: "Its craters are thinner than the rest, so that the light draws them. Dim it with a touch.",
            price: 129,
            size: "28 cm across, 34 cm high",
            material: "cast porcelain, walnut",
            picture: "A round lamp that glows like a full moon"
        ),
        Lamp(
            id: "mushroom",
            name: "Mushroom",
            line: "A table lamp that keeps its light low.",
            story: "The cap is spun from steel and lacquered in five coats. It lights the table, and nobody’s eyes.",
            price: 98,
            size: "32 cm across, 36 cm high",
            material: "lacquered steel, stoneware",
            picture: "A table lamp with a red cap like a mushroom’s"
        ),
        Lamp(
            id: "harbour",
            name: "Harbour",
            line: "A pendant from the quay.",
            story: "We found its mould in a closed shipyard. Over a kitchen table it feels at home at once.",
            price: 149,
            size: "40 cm across, cord of 2 m",
            material: "brass, enamel",
            picture: "A brass pendant lamp, lit from within"
        ),
        Lamp(
            id: "fern",
            name: "Fern",
            line: "A reading lamp that leans in.",
            story: "Its arm bends like a stem and stays where you leave it. The shade turns the light to the page.",
            price: 115,
            size: "48 cm high, reaches 30 cm",
            material: "steel, linen",
            picture: "A reading lamp whose green shade leans over"
        ),
        Lamp(
            id: "lantern",
            name: "Lantern",
            line: "Paper, air and a little light.",
            story: "Mulberry paper, folded by hand around bamboo. It weighs less than a letter.",
            price: 64,
            size: "46 cm across",
            material: "mulberry paper, bamboo",
            picture: "A round paper lantern, glowing"
        ),
        Lamp(
            id: "stone",
            name: "Stone",
            line: "One pebble, one shade.",
            story: "Every foot is a stone from the river behind the workshop. No two lamps are alike.",
            price: 87,
            size: "24 cm across, 38 cm high",
            material: "river stone, cotton",
            picture: "A lamp with a linen shade on a grey stone"
        ),
    ]
}
