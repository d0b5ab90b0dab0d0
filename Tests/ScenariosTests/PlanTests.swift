import Scenarios
import Testing

@Suite("The plan of a run")
struct PlanTests {
    @Test("the plan of the example tells what its file implies")
    func example() throws {
        let plan = Plan(try Scenario.read(text: Fixtures.example(), file: "").value)
        #expect(plan.visitors == 100)
        #expect(abs(plan.meanStay - 13.3) < 1e-9)
        #expect(abs(plan.visitorsAtOnce - 53.2) < 1e-9)
        #expect(plan.length == .seconds(45))
        #expect(abs(plan.pageViews - 240) < 1e-9)
        #expect(abs(plan.chatsOpened - 20) < 1e-9)
        #expect(plan.slots == 10)
        #expect(plan.shareStaying == nil, "two random pages have no closed sum")
    }

    @Test("the share that stays past the criterion is exact where it can be known")
    func staying() throws {
        let dwell = "dwell: { exponential: { mean: 5s } }"
        let page = try Scenario.read(text: Fixtures.smallest(replacing: "dwell: 10s", by: dwell), file: "").value
        #expect(abs(try #require(Plan(page).shareStaying) - 0.367_879_441) < 1e-9)
        var site = page
        site.settings.launchScope = .site
        site.visitors.mix[0].pages.append(PagePlan(path: "/more", dwell: .constant(.seconds(3))))
        #expect(abs(try #require(Plan(site).shareStaying) - 0.670_320_046) < 1e-9)
    }

    @Test("in words, a plan is a line for each thing that will happen")
    func words() throws {
        let scenario = try Scenario.read(text: Fixtures.smallest(adding: "expect: [ invite.missing = 0 ]"), file: "")
            .value
        var polled = scenario
        polled.receive = "long-poll"
        #expect(Plan(polled).lines[0].sentence.hasSuffix("started for the run; visitors receive by long-poll"))
        #expect(
            Plan(scenario).text == """
                Small
                  service   the reference service, started for the run
                  arrivals  100 visitors over 25 s, 4 a second, at random (Poisson); about 40 on the site at once
                  length    about 35 s, longer where chats outlast the pages
                  mix       reader 100 %
                  launch    an invite after 5 s on one page; 100 % of the visitors stay longer
                  asks      100 page views
                  agents    1, each with up to 3 chats at once: 3 slots
                  seed      1
                  expects   invite.missing = 0

                """
        )
    }
}
