import ChatDesk
import Testing

@Suite("A visit")
struct VisitTests {
    @Test("is one for each browser and site (R26, R29, I11)")
    func places() throws {
        var scene = try Scene()
        let visit = try scene.view()
        #expect(try scene.view("/b") == visit)
        #expect(try scene.view(browser: "b2") != visit)
        #expect(try scene.view(site: "blog") != visit)
    }

    @Test("is continued by its token even without the cookie, but not on another site")
    func token() throws {
        var scene = try Scene()
        let first = try scene.desk.view(PageView(site: "shop", page: "/", browser: "b1"), at: .zero).get()
        let view = PageView(site: "shop", page: "/b", browser: "b9", token: first.token)
        #expect(try scene.desk.view(view, at: .zero).get().visit == first.visit)
        let elsewhere = PageView(site: "blog", page: "/", browser: "b9", token: first.token)
        #expect(try scene.desk.view(elsewhere, at: .zero).get().visit != first.visit)
    }

    @Test("is over when the visitor leaves; the same browser then begins a new one")
    func leave() throws {
        var scene = try Scene()
        let visit = try scene.view()
        let outcome = scene.desk.leave(by: visit, at: scene.now)
        #expect(outcome.effects.contains(.visitEnded(visit)))
        #expect(scene.desk.leave(by: visit, at: scene.now).answer.failure == .unknownVisit)
        #expect(try scene.view() != visit)
    }

    @Test("is over when the browser is lost; one that has gone already is not lost again")
    func loss() throws {
        var scene = try Scene()
        let visit = try scene.view()
        #expect(scene.desk.lose(.visit(visit), at: scene.now).effects.contains(.visitEnded(visit)))
        #expect(scene.desk.visit(visit) == nil)
        #expect(!scene.desk.lose(.visit(visit), at: scene.now).effects.contains(.visitEnded(visit)))
    }

    @Test("numbers its events 1, 2, 3…, and gives those after a cursor")
    func log() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        scene.wait(10)
        _ = try scene.desk.refuseInvite(by: visit, at: scene.now).get()
        _ = try scene.desk.maximise(by: visit, at: scene.now).get()
        let log = try #require(scene.desk.visit(visit)?.log)
        #expect(log.events(after: 0).map(\.id) == Array(1...log.cursor))
        #expect(log.events(after: 2).first?.id == 3)
        #expect(log.events(after: log.cursor).isEmpty)
        #expect(log.events(after: 1_000).isEmpty)
    }

    @Test("keeps at least its last 1,000 events")
    func longLog() throws {
        var scene = try Scene()
        let (visit, chat, agent) = try scene.chat()
        for number in 1...3_000 { _ = scene.desk.write("\(number)", in: chat, by: agent, at: scene.now) }
        let log = try #require(scene.desk.visit(visit)?.log)
        let kept = log.events(after: 0)
        #expect(kept.count >= 1_000)
        #expect(kept.count <= 2_000)
        #expect(kept.last?.id == log.cursor)
        #expect(log.events(after: log.cursor - 5).map(\.id) == Array((log.cursor - 4)...log.cursor))
    }
}
