extension Notation<Settings> {
    /// The settings in JSON.
    static let settings = object(Settings.all, from: Settings())
}

extension Settings {
    fileprivate static let all = launch + collection + queueing + agents + silence + reach

    private static let launch = [
        Setting("activation", \Settings.activation, .word),
        Setting("launch_after_s", \Settings.launchAfter, .seconds(from: 0)),
        Setting("launch_scope", \Settings.launchScope, .word),
        Setting("launch_minimised", \Settings.launchMinimised, .flag),
        Setting("after_no", \Settings.afterNo, .word),
    ]

    private static let collection = [
        Setting("form", \Settings.form, .list(of: .formField, upTo: 30)),
        Setting("screen_pops", \Settings.screenPops, .list(of: .screenPop, upTo: 50)),
    ]

    private static let queueing = [
        Setting("queues", \Settings.queues, .list(of: .queue, upTo: 20)),
        Setting(
            "waiting_messages",
            \Settings.waitingMessages,
            .localised(.list(of: .text(upTo: 500), upTo: 20))
        ),
        // Each message goes to everybody who waits: more than one a second would be a flood.
        Setting("waiting_message_every_s", \Settings.waitingMessageEvery, .seconds(from: 1)),
        Setting("closed_message", \Settings.closedMessage, .localised(.text(upTo: 500))),
        Setting("unattended_message", \Settings.unattendedMessage, .localised(.text(upTo: 500))),
        Setting("dequeued_message", \Settings.dequeuedMessage, .localised(.text(upTo: 500))),
    ]

    private static let agents = [
        Setting("chats_at_once", \Settings.chatsAtOnce, .whole(in: Settings.chatsAtOnceRange)),
        Setting("wrap_up_s", \Settings.wrapUp, .seconds(from: 0)),
        Setting("agent_alert_timeout_s", \Settings.agentAlertTimeout, .seconds(from: 0.001)),
        Setting("service_level_target_s", \Settings.serviceLevelTarget, .seconds(from: 0.001)),
    ]

    private static let silence = [
        Setting("inactivity_timeout_s", \Settings.inactivityTimeout, .seconds(from: 1)),
        // Open connections show their presence twice in this time.
        Setting("absence_timeout_s", \Settings.absenceTimeout, .seconds(from: 1)),
    ]

    private static let reach = [
        Setting("languages", \Settings.languages, .list(of: .word, upTo: 10).withoutRepeats()),
        Setting("account", \Settings.account, .id),
        Setting("sites", \Settings.sites, .list(of: .origin, upTo: 100).withoutRepeats()),
    ]
}

extension Notation<FormField> {
    fileprivate static let formField = object(
        [
            Setting("name", \FormField.name, .fieldName),
            Setting("label", \FormField.label, .text(upTo: 200)),
            Setting("type", \FormField.kind, .word),
            Setting("required", \FormField.required, .flag),
            Setting("asked_in", \FormField.askedIn, .word),
            Setting("choices", \FormField.choices, .list(of: .text(upTo: 100), upTo: 50).withoutRepeats()),
        ],
        from: FormField(name: "", required: false)
    )
}

extension Notation<ScreenPop> {
    fileprivate static let screenPop = object(
        [Setting("id", \ScreenPop.id, .id), Setting("url", \ScreenPop.url, .address)],
        from: ScreenPop(id: "", url: "")
    )
}

extension Notation<String> {
    /// A name among a form's answers.
    fileprivate static let fieldName = text(upTo: 40).holding { text in
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
        return text.allSatisfy(letters.contains)
            ? nil : "\"\(text)\" can't be a field's name: use letters, digits, underscores and hyphens."
    }

    /// Where a site is.
    fileprivate static let origin = text(upTo: 300).holding { text in
        Origin(text) == nil ? "\"\(text)\" is no site: write scheme and host alone, as https://shop.example." : nil
    }

    /// The address of a screen pop.
    fileprivate static let address = text(upTo: 2_000).holding { text in
        let bare = text.replacing("{visit}", with: "").replacing("{chat}", with: "")
        if bare.contains(where: "{}".contains) {
            return "Only {visit} and {chat} may stand in braces: take out the others."
        }
        return Origin(addressed: text) == nil
            ? "It is no web address: begin with https:// or http:// and a host, without blanks." : nil
    }
}
