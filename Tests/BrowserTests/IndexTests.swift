import Testing

extension InTheBrowser {
    @Suite("The page at /")
    struct Index {
        @Test("has one heading of the first level, and says where the API is described")
        func headings() async throws {
            try await Stage.set { stage, person in
                let tab = try await person.open(stage.url("/"))
                let reading = try await tab.reading()
                #expect(reading.all(.heading).filter { $0.level == 1 }.count == 1)
                #expect(reading.has(.link("openapi.yaml")))
            }
        }

        @Test("is light or dark, as the person prefers", arguments: Tab.Scheme.allCases)
        func scheme(scheme: Tab.Scheme) async throws {
            try await Stage.set { stage, person in
                let tab = try await person.open(stage.url("/"))
                try await tab.prefer(scheme)
                let (ink, ground) = (
                    try await tab.brightness("color", of: "h1"),
                    try await tab.brightness("background-color", of: "body")
                )
                #expect(scheme == .dark ? ink > ground : ink < ground)
                try await tab.photograph("index-\(scheme)")
            }
        }
    }
}
