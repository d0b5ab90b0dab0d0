import ChatDesk

extension Settings {
    /// What `dwell serve` runs with when no scenario says otherwise: every part of the product to be seen.
    static var demonstration: Settings {
        var settings = Settings()
        settings.activation = .withInvite
        settings.launchAfter = .seconds(5)
        settings.form = [
            FormField(name: "first_name", label: "Your name", required: true),
            FormField(name: "email", label: "E-mail", kind: .email, required: false),
            FormField(name: "inquiry", label: "How can we help?", kind: .paragraph, required: false),
        ]
        settings.queues = [queue("general", "General"), queue("workshop", "Workshop")]
        settings.queues[0].priorities.tags = ["vip": 10]
        settings.screenPops = [ScreenPop(id: "crm", url: "https://crm.example/visitors/{visit}?chat={chat}")]
        settings.wrapUp = .seconds(10)
        return settings
    }

    /// A queue that tells visitors all it can, and gives up after three minutes.
    private static func queue(_ id: String, _ name: String) -> QueueSettings {
        var queue = QueueSettings(id: id, name: name)
        queue.leaveMessage = true
        queue.announcesEstimatedWait = true
        queue.dequeueAfter = .seconds(180)
        queue.afterDequeue = .leaveMessage
        return queue
    }
}
