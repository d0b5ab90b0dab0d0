import ChatDesk
import Testing

extension InTheBrowser {
    /// What WCAG 2.1 asks for and a program can see. https://www.w3.org/TR/WCAG21/
    @Suite("Accessibility")
    struct Accessibility {
        @Test("every page can be read, found one's way in, and used on a phone, in both schemes", arguments: Place.all)
        func page(place: Place) async throws {
            try await Stage.set({ place.set(&$0) }) { stage, person in
                if place.isAttended { _ = try await stage.agent() }
                let tab = try await person.open(stage.url(place.path))
                try await place.arrive(tab, stage)
                let reading = try await tab.reading()
                #expect(reading.nameless.isEmpty)
                #expect(reading.headingFlaws.isEmpty)
                #expect(try await tab.title.isEmpty == false)
                #expect(try await tab.find("html").attribute("lang")?.isEmpty == false)
                for scheme in Tab.Scheme.allCases {
                    try await tab.prefer(scheme)
                    #expect(try await tab.faintTexts() == [])
                    try await tab.photograph("\(place.name)-\(scheme)")
                }
                try await tab.resize(to: .phone)
                #expect(try await tab.overflow() == 0)
                try await tab.photograph("\(place.name)-phone")
            }
        }

        @Test(
            "on every page the focus is seen, and Tab goes through it in the order in which it is read",
            arguments: Place.all
        )
        func focus(place: Place) async throws {
            try await Stage.set({ place.set(&$0) }) { stage, person in
                if place.isAttended { _ = try await stage.agent() }
                let tab = try await person.open(stage.url(place.path))
                try await place.arrive(tab, stage)
                let stops = try await tab.stops(atMost: 60)
                #expect(!stops.isEmpty)
                #expect(stops.filter { !$0.isSeen }.map(\.name) == [])
                #expect(stops.filter { $0.goesBack }.map(\.name) == [])
            }
        }
    }
}
