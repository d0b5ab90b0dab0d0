import Testing

@testable import ReferenceService

@Suite("Wrong passwords")
struct WrongPasswordsTests {
    private let mallory = PasswordCheck.Attempt(client: "6.6.6.6", role: .admin)
    private let owner = PasswordCheck.Attempt(client: "10.0.0.1", role: .admin)

    @Test("cost nothing five times; then each one doubles the wait, up to five minutes")
    func growing() {
        var wrong = WrongPasswords()
        var now = Duration.zero
        var waits: [Int] = []
        for _ in 0..<16 {
            waits.append(Int((wrong.wait(before: mallory, at: now) ?? .zero) / .seconds(1)))
            now += .seconds(waits.last ?? 0)
            #expect(wrong.wait(before: mallory, at: now) == nil)
            wrong.note(mallory, isRight: false, at: now)
        }
        #expect(waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    }

    @Test("are forgotten after a right one, and after a quarter of an hour")
    func forgotten() {
        for (isRight, later) in [(true, Duration.zero), (false, .seconds(901))] {
            var wrong = WrongPasswords()
            for _ in 0..<10 { wrong.note(mallory, isRight: false, at: .zero) }
            #expect(wrong.wait(before: mallory, at: .zero) == .seconds(32))
            if isRight { wrong.note(mallory, isRight: true, at: .zero) }
            wrong.note(mallory, isRight: false, at: later)
            #expect(wrong.wait(before: mallory, at: later) == nil)
        }
    }

    @Test("of one role aren't forgotten for the right one of another")
    func roles() {
        var wrong = WrongPasswords()
        for _ in 0..<6 { wrong.note(mallory, isRight: false, at: .zero) }
        wrong.note(.init(client: mallory.client, role: .agent), isRight: true, at: .zero)
        #expect(wrong.wait(before: mallory, at: .zero) == .seconds(2))
    }

    @Test("of one client hold up no other")
    func others() {
        var wrong = WrongPasswords()
        for _ in 0..<6 { wrong.note(mallory, isRight: false, at: .zero) }
        #expect(wrong.wait(before: owner, at: .zero) == nil)
    }

    @Test("from many addresses are one a second after the first twenty; whoever was right before isn't held up")
    func manyAddresses() {
        var wrong = WrongPasswords()
        wrong.note(owner, isRight: true, at: .zero)
        var tried = 0
        for client in 0..<1_000 {
            let attempt = PasswordCheck.Attempt(client: "\(client)", role: .admin)
            guard wrong.wait(before: attempt, at: .seconds(client) / 10) == nil else { continue }
            tried += 1
            wrong.note(attempt, isRight: false, at: .seconds(client) / 10)
        }
        #expect((119...120).contains(tried))
        let newcomer = PasswordCheck.Attempt(client: "new", role: .admin)
        #expect((wrong.wait(before: newcomer, at: .seconds(100)) ?? .zero) <= .seconds(1))
        #expect(wrong.wait(before: owner, at: .seconds(100)) == nil)
    }
}

@Suite("An allowance")
struct AllowanceTests {
    private let allowance = Allowance(20, per: .seconds(10))

    @Test("is there at once, and comes back one by one")
    func spending() {
        var spending = Spending()
        for _ in 0..<20 { #expect(spending.spend(allowance, at: .seconds(100)) == nil) }
        #expect(spending.spend(allowance, at: .seconds(100)) == .milliseconds(500))
        #expect(spending.spend(allowance, at: .milliseconds(100_400)) == .milliseconds(100))
        #expect(spending.spend(allowance, at: .milliseconds(100_500)) == nil)
        #expect(spending.spend(allowance, at: .milliseconds(100_500)) == .milliseconds(500))
    }

    @Test("isn't saved up")
    func resting() {
        var spending = Spending()
        let done = (0..<100).filter { _ in spending.spend(allowance, at: .seconds(3_600)) == nil }
        #expect(done.count == 20)
    }
}
