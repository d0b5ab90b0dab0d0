import ChatDesk
import Testing

@Suite("The attendance")
struct AttendanceTests {
    private let visit = Reader.visit(Visit.ID(1))

    @Test("misses who was silent for the timeout, counted from the last sign of life")
    func silence() {
        var attendance = Attendance(timeout: .seconds(60))
        attendance.hear(visit, at: .zero)
        attendance.hear(visit, at: .seconds(59))
        #expect(attendance.nextCheck == .seconds(60))
        #expect(attendance.takeSilent(by: .seconds(60)).isEmpty)
        #expect(attendance.nextCheck == .seconds(119))
        #expect(attendance.takeSilent(by: .seconds(119)) == [visit])
        #expect(attendance.takeSilent(by: .seconds(300)).isEmpty)
    }

    @Test("doesn't miss who was never heard of, or has said goodbye")
    func goodbye() {
        var attendance = Attendance(timeout: .seconds(60))
        attendance.hear(visit, at: .zero)
        attendance.forget(visit)
        #expect(attendance.takeSilent(by: .seconds(300)).isEmpty)
    }

    @Test("misses by a shorter timeout who was heard of since it holds")
    func shorterTimeout() {
        var attendance = Attendance(timeout: .seconds(60))
        attendance.hear(visit, at: .zero)
        attendance.timeout = .seconds(5)
        attendance.hear(visit, at: .seconds(11))
        #expect(attendance.takeSilent(by: .seconds(16)) == [visit])
        #expect(attendance.takeSilent(by: .seconds(300)).isEmpty)
    }

    @Test("misses soon who seems to go, unless he shows himself again")
    func doubt() {
        var attendance = Attendance(timeout: .seconds(60))
        for wait in [2.0, 4.0] {
            attendance.hear(visit, at: .zero)
            attendance.doubt(visit, until: .seconds(3))
            if wait < 3 { attendance.hear(visit, at: .seconds(wait)) }
            #expect(attendance.takeSilent(by: .seconds(59)) == (wait < 3 ? [] : [visit]))
        }
    }

    @Test("keeps its word to who was heard of before the timeout changed")
    func otherTimeout() {
        var attendance = Attendance(timeout: .seconds(60))
        attendance.hear(visit, at: .zero)
        attendance.timeout = .seconds(1)
        #expect(attendance.takeSilent(by: .seconds(59)).isEmpty)
        attendance.hear(visit, at: .seconds(59))
        #expect(attendance.takeSilent(by: .seconds(60)) == [visit])
    }
}
