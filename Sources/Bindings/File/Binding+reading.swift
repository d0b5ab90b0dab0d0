public import Scenarios

extension Binding {
    /// Reads a binding file; `file` names it in problems.
    /// - Throws: every ``Problem`` in it, each with its place.
    public static func read(text: String, file: String) throws(Problems) -> Binding {
        try YAMLDocument(text: text, file: file).read { $0.binding() }.value
    }

    /// Reads the binding file at a path.
    /// - Throws: every ``Problem`` in it; one alone when the file can't be read.
    public static func read(path: String) throws(Problems) -> Binding {
        try YAMLDocument(path: path).read { $0.binding() }.value
    }

    /// The binding of Dwell's own reference service.
    public static func reference() throws(Problems) -> Binding {
        try read(
            text: String(decoding: PackageResources.dwell_reference_yaml, as: UTF8.self),
            file: "dwell-reference.yaml"
        )
    }
}

extension YAMLField {
    fileprivate func binding() -> Binding? {
        guard let fields = map("binding", "written_for", "probe", "visitor", "agent") else { return nil }
        let name = fields.required("binding")?.text()
        let writtenFor = fields.required("written_for")?.text()
        let probe = fields.required("probe")?.request()
        let visitor = fields.required("visitor")?.side(steps: ChatAction.visitorSteps)
        let agent: SideBinding?? = fields["agent"].map { $0.side(steps: ChatAction.agentSteps) } ?? .some(nil)
        guard let name, let writtenFor, let probe, let visitor, let agent else { return nil }
        return Binding(name: name, writtenFor: writtenFor, probe: probe, visitor: visitor, agent: agent)
    }

    private func side(steps known: [String]) -> SideBinding? {
        guard let fields = map("secrets", "headers", "steps", "receive", "receivers", "events") else { return nil }
        let secrets = fields["secrets"].map { $0.secretNames() } ?? []
        let headers = fields["headers"].map { $0.namedTemplates() } ?? []
        let steps = fields.required("steps")?.steps(among: known)
        let receivers =
            fields["receivers"].map { $0.table { $0.receiver(afterOneOf: fields["steps"]?.keys ?? []) } } ?? [:]
        let receive = fields["receive"].map { $0.word(of: receivers.map { $0.keys.sorted() } ?? []) } ?? .some(nil)
        let dictionary = fields["events"].map { $0.dictionary() } ?? EventDictionary(type: nil, meanings: [:])
        guard let secrets, let headers, let steps, let receivers, let receive, let dictionary else { return nil }
        return SideBinding(
            secrets: secrets,
            headers: headers,
            steps: steps,
            receivers: receivers,
            receive: receive,
            dictionary: dictionary
        )
    }

    /// Names that can stand in a variable of the environment, too.
    private func secretNames() -> [String]? {
        list { field in
            guard let name = field.text() else { return nil }
            guard name.wholeMatch(of: /[a-z][a-z0-9_]*/) == nil else { return name }
            field.problem("\(name) is no name for a secret", hint: "use small letters, digits and _, as agent_password")
            return nil
        }
    }

    /// What each action asks, by the names that actions have.
    private func steps(among known: [String]) -> [String: [StepRequest]]? {
        guard let fields = map(known) else { return nil }
        let given = known.compactMap { name in fields[name].map { (name, $0.stepRequests()) } }
        let sound = given.compactMap { name, requests in requests.map { (name, $0) } }
        return sound.count == given.count ? Dictionary(uniqueKeysWithValues: sound) : nil
    }

    /// The keys of a mapping, sound or not.
    private var keys: [String] {
        guard case .map(let entries) = value.content else { return [] }
        return entries.map(\.key)
    }

    /// Everything under names that the file chooses.
    func table<Element>(of read: (YAMLField) -> Element?) -> [String: Element]? {
        guard let entries = freeMap() else { return nil }
        let read = entries.map { (key: $0.key, element: read($0.field)) }
        let found = read.compactMap { entry in entry.element.map { (entry.key, $0) } }
        return found.count == read.count ? Dictionary(found, uniquingKeysWith: { first, _ in first }) : nil
    }
}
