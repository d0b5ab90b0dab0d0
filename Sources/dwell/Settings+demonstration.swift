import ChatDesk

extension Settings {
    /// What `dwell serve` runs with when no scenario says otherwise: every part of the product to be seen.
    static var demonstration: Settings {
        var settings = Settings()
        settings.activation = .withInvite
        settings.launchAfter = .seconds(5)
        settings.form = [
            FormField(name: "name", label: "Your name", required: true),
            FormField(name: "inquiry", label: "How can we help?", required: false),
        ]
        return settings
    }
}
