import ChatDesk
import Testing

@Suite("An agenda")
struct AgendaTests {
    @Test("gives what is due, the earliest first, and in the order of adding within one instant")
    func order() {
        var agenda = Agenda<String>()
        for (entry, time) in [("d", 3), ("a", 1), ("e", 3), ("c", 2), ("b", 1), ("f", 4)] {
            agenda.add(entry, at: .seconds(time))
        }
        var taken = ""
        while let entry = agenda.takeDue(by: .seconds(3)) { taken += entry }
        #expect(taken == "abcde")
        #expect(agenda.next == .seconds(4))
    }
}
