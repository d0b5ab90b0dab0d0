extension Settings: Codable {
    /// Durations are decimal seconds, with the unit in their name.
    private enum Key: String, CodingKey {
        case activation
        case launchAfter = "launch_after_s"
        case launchScope = "launch_scope"
        case launchMinimised = "launch_minimised"
        case afterNo = "after_no"
        case form
        case queueName = "queue_name"
        case agentAlertTimeout = "agent_alert_timeout_s"
        case dequeueAfter = "dequeue_after_s"
        case inactivityTimeout = "inactivity_timeout_s"
        case whenUnattended = "when_unattended"
    }

    /// Reads settings; one that is absent keeps its default.
    ///
    /// - Throws: `DecodingError` with a sentence for a duration out of range.
    public init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: Key.self)
        try values.read(&activation, .activation)
        try values.read(seconds: &launchAfter, .launchAfter, from: .zero)
        try values.read(&launchScope, .launchScope)
        try values.read(&launchMinimised, .launchMinimised)
        try values.read(&afterNo, .afterNo)
        try values.read(&form, .form)
        try values.read(&queueName, .queueName)
        try values.read(seconds: &agentAlertTimeout, .agentAlertTimeout, from: .milliseconds(1))
        try values.read(seconds: &inactivityTimeout, .inactivityTimeout, from: .milliseconds(1))
        try values.read(&whenUnattended, .whenUnattended)
        if try values.decodeIfPresent(Double.self, forKey: .dequeueAfter) != nil {
            var limit = Duration.zero
            try values.read(seconds: &limit, .dequeueAfter, from: .milliseconds(1))
            dequeueAfter = limit
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(activation, forKey: .activation)
        try values.encode(launchAfter / .seconds(1), forKey: .launchAfter)
        try values.encode(launchScope, forKey: .launchScope)
        try values.encode(launchMinimised, forKey: .launchMinimised)
        try values.encode(afterNo, forKey: .afterNo)
        try values.encode(form, forKey: .form)
        try values.encode(queueName, forKey: .queueName)
        try values.encode(agentAlertTimeout / .seconds(1), forKey: .agentAlertTimeout)
        try values.encode(dequeueAfter.map { $0 / .seconds(1) }, forKey: .dequeueAfter)
        try values.encode(inactivityTimeout / .seconds(1), forKey: .inactivityTimeout)
        try values.encode(whenUnattended, forKey: .whenUnattended)
    }
}

extension KeyedDecodingContainer {
    fileprivate func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
        value = try decodeIfPresent(Value.self, forKey: key) ?? value
    }

    /// Reads decimal seconds, at least the shortest and at most a year.
    fileprivate func read(seconds value: inout Duration, _ key: Key, from shortest: Duration) throws {
        guard let seconds = try decodeIfPresent(Double.self, forKey: key) else { return }
        let range = (shortest / .seconds(1))...(365 * 86_400)
        guard range.contains(seconds) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "\(key.stringValue) is \(seconds): give \(range.lowerBound) to \(range.upperBound)."
            )
        }
        value = .seconds(seconds)
    }
}
