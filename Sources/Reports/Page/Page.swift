import Analysis

/// Everything that the page's templates name, ready to be shown: `Templates/page.mustache` says where it goes.
struct Page {
    let style = Templates.style
    let headline: Headline
    let identity: [Detail]
    let promises: PromisesSection
    let invites: InvitesSection
    let presence: PresenceSection
    let queue: QueueSection
    let minimised: MinimisedSection
    let rules: RulesSection
    let funnel: FunnelSection
    let http: HTTPSection
    let generator: GeneratorSection
    let findings: FindingsSection
    let repetition: Repetition
    let definitions: [Definition]

    init(_ judgement: Judgement) {
        let judgement = judgement.drawable
        headline = Headline(judgement)
        identity = Detail.identity(of: judgement.run)
        promises = PromisesSection(judgement)
        invites = InvitesSection(judgement)
        presence = PresenceSection(judgement)
        queue = QueueSection(judgement)
        minimised = MinimisedSection(judgement.minimised)
        rules = RulesSection(judgement.rules)
        funnel = FunnelSection(judgement.visits.funnel)
        http = HTTPSection(judgement.http)
        generator = GeneratorSection(judgement)
        findings = FindingsSection(judgement)
        repetition = Repetition(judgement)
        definitions = Definition.all(for: judgement)
    }
}
