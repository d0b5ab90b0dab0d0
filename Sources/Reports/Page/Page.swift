import Analysis

/// Everything that the page's templates name, ready to be shown: `Templates/page.mustache` says where it goes.
struct Page {
    let style = Templates.style
    let headline: Headline
    let identity: [Detail]
    let expectations: ExpectationsSection
    let invites: InvitesSection
    let visits: VisitsSection
    let queue: QueueSection
    let minimised: MinimisedSection
    let rules: RulesSection
    let http: HTTPSection
    let generator: GeneratorSection
    let findings: FindingsSection
    let repetition: Repetition
    let definitions: [Definition]

    init(_ judgement: Judgement) {
        let judgement = judgement.drawable
        headline = Headline(judgement)
        identity = Detail.identity(of: judgement)
        expectations = ExpectationsSection(judgement.expectations)
        invites = InvitesSection(judgement)
        visits = VisitsSection(judgement)
        queue = QueueSection(judgement)
        minimised = MinimisedSection(judgement.minimised)
        rules = RulesSection(judgement.rules)
        http = HTTPSection(judgement.http)
        generator = GeneratorSection(judgement.generator, trust: judgement.trust)
        findings = FindingsSection(judgement)
        repetition = Repetition(judgement)
        definitions = Definition.all(for: judgement)
    }
}
