import Reports
import Testing

@testable import Analysis

@Suite("A table as CSV")
struct TableCSVTests {
    private func text(_ cells: String?...) -> String {
        let columns = cells.indices.map { index in RunTable.Column<Int>.text("c\(index)") { _ in cells[index] } }
        return TableCSV(RunTable("t", "a row", of: [1], columns)).text
    }

    @Test("a header, a line a row, each ended by CR LF")
    func lines() {
        #expect(text("a", nil, "c") == "c0,c1,c2\r\na,,c\r\n")
    }

    @Test("quotes what holds a comma, a quote or a line break, and doubles quotes")
    func quotes() {
        #expect(text("a,b", "say \"hi\"", "two\nlines") == "c0,c1,c2\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n")
    }

    @Test("no text is a spreadsheet's formula", arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
    func formulas(text: String) {
        #expect(self.text(text) == "c0\r\n'\(text)\r\n")
    }

    @Test("numbers are plain, to a millionth, and what is not finite is none")
    func numbers() {
        let numbers = [1.5, 0.0000004, -0.0000001, 1e21, 0.1234567, .infinity]
        let columns = [RunTable.Column<Double>.number("n") { $0 }]
        let table = RunTable("t", "a row", of: numbers, columns)
        #expect(
            TableCSV(table).text.split(separator: "\r\n").map(String.init)
                == ["n", "1.5", "0", "0", "1000000000000000000000", "0.123457"]
        )
    }
}
