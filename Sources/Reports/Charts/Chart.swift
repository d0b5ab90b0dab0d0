import Analysis

/// A drawing with everything that it takes to read it: a title, units and sample size, and its figures as a table.
struct Chart {
    let title: String
    /// Units and sample size, such as `seconds since the run began; n = 61`.
    let units: String
    let legend: [Key]
    let table: Table
    /// The drawing as SVG text; everything in it is escaped already.
    let drawing: String

    /// One line of the legend.
    struct Key {
        /// A small drawing of the mark, as SVG text.
        let sample: String
        let label: String
    }

    init(title: String, units: String, legend: [Key] = [], table: Table, drawing: Element) {
        self.title = title
        self.units = units
        self.legend = legend
        self.table = table
        self.drawing = drawing.markup
    }
}

/// A table of the page: a head, rows, and a remark below.
struct Table {
    let head: [Cell]
    let rows: [Row]
    let remark: String

    struct Row {
        let cells: [Cell]
        let style: String
    }

    init(_ head: [Cell], _ rows: [[Cell]], remark: String = "") {
        self.init(head, rows.map { Row(cells: $0, style: "") }, remark: remark)
    }

    init(_ head: [Cell], _ rows: [Row], remark: String = "") {
        self.head = head
        self.rows = rows
        self.remark = remark
    }
}

/// One cell of a table.
struct Cell {
    let text: String
    /// The page's style class.
    let style: String
    /// What unfolds below it; nil: nothing.
    let more: String?

    private init(_ text: String, style: String, more: String? = nil) {
        self.text = text
        self.style = style
        self.more = more
    }

    static func text(_ text: String) -> Cell { Cell(text, style: "text") }
    /// Long text; it may take the width that there is.
    static func prose(_ text: String, more: String? = nil) -> Cell { Cell(text, style: "prose", more: more) }
    static func number(_ text: String) -> Cell { Cell(text, style: "number") }
    static func count(_ number: Int) -> Cell { .number(Notation.count(number)) }
    /// A count of what should be zero; it stands out when it isn't.
    static func violations(_ number: Int) -> Cell {
        Cell(Notation.count(number), style: number == 0 ? "number" : "number bad")
    }
    static func seconds(_ seconds: Double?) -> Cell { .number(Notation.seconds(seconds)) }
    static func sign(_ sign: Sign) -> Cell { Cell("\(sign.symbol) \(sign.word)", style: "sign \(sign.tone.rawValue)") }
    static func share(_ share: Double?) -> Cell { .number(Notation.share(share)) }
}

extension Cell: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .text(value) }
}
