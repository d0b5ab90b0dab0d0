/// A short scenario that shows one defect, which no scenario of the library does.
struct DefectScenario {
    var defect: String
    var rule: String
    var text: String

    private init(_ defect: String, breaks rule: String, _ text: String) {
        self.defect = defect
        self.rule = rule
        self.text = "name: \(defect)\n" + text
    }

    static let all = [
        DefectScenario(
            "bar-without-invite",
            breaks: "I17",
            """
            settings: { activation: reactive-and-proactive-without-invite, launch_after: 3s, launch_minimised: true }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix: [{ kind: reader, pages: [{ path: /, dwell: 20s }] }]
            agents: { count: 9, answer: 1s, thinks: 1s }
            """
        ),
        DefectScenario(
            "window-minimised-without-invite",
            breaks: "I17",
            """
            settings: { activation: reactive-and-proactive-without-invite, launch_after: 3s, launch_minimised: true }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix: [{ kind: reader, pages: [{ path: /, dwell: 20s }] }]
            agents: { count: 9, answer: 1s, thinks: 1s }
            """
        ),
        DefectScenario(
            "opened-on-page-change",
            breaks: "I4",
            """
            settings: { activation: reactive-only }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - kind: caller
                  pages: [{ path: /, dwell: 20s }]
                  opens_chat: { after: 1s }
                  chat: { messages: 2 }
                  minimises: { while: waiting, after: 500ms, for: 20s, opens_page: /help }
            agents: { count: 9, answer: 2s, thinks: 1s, handle_time: 1min }
            """
        ),
        DefectScenario(
            "unread-short",
            breaks: "I16",
            """
            settings: { activation: reactive-only, queues: [{ queue: sales }, { queue: support }] }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - kind: caller
                  pages: [{ path: /, dwell: 20s }]
                  opens_chat: { after: 1s }
                  minimises: { while: waiting, after: 500ms, for: 1min }
            agents:
              { count: 9, answer: 1s, thinks: 1s, handle_time: 1min, transfers: { share: 100%, after: 3s, queue: support } }
            """
        ),
        DefectScenario(
            "position-lost-on-third-minimise",
            breaks: "I18",
            """
            settings: { activation: reactive-only }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - kind: caller
                  pages: [{ path: /, dwell: 20s }]
                  opens_chat: { after: 1s }
                  patience: 1min
                  minimises:
                    - { while: waiting, after: 12s, for: 2s }
                    - { while: waiting, after: 16s, for: 2s }
                    - { while: waiting, after: 20s, for: 2s }
            agents: { count: 1, chats_at_once: 1, handle_time: 2min }
            """
        ),
        DefectScenario(
            "place-lost-with-alert",
            breaks: "I14",
            """
            settings: { activation: reactive-only, alert_timeout: 5s }
            visitors:
              arrive: { rate: 1/s, for: 20s }
              mix: [{ kind: caller, pages: [{ path: /, dwell: 20s }], opens_chat: { after: 1s }, patience: 2min }]
            agents: { count: 1, chats_at_once: 1, lets_pass: 50%, handle_time: 10s }
            """
        ),
        DefectScenario(
            "blank-answer-accepted",
            breaks: "I6",
            """
            settings: { activation: reactive-only, form: [{ field: name, required: true }] }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - kind: caller
                  pages: [{ path: /, dwell: 20s }]
                  opens_chat: { after: 1s }
                  form: { takes: 1s, people: { fields: [name], rows: [["Ada Kovac"], ["   "]] } }
            agents: { count: 9, handle_time: 5s }
            """
        ),
        DefectScenario(
            "forgotten-at-closing",
            breaks: "I10",
            """
            begins: fri 17:59:40
            settings:
              activation: reactive-only
              queues: [{ queue: support, opening_hours: { from: "09:00", to: "18:00" } }]
            visitors:
              arrive: { rate: 1/s, for: 15s }
              mix: [{ kind: caller, pages: [{ path: /, dwell: 5s }], opens_chat: { after: 1s }, patience: 1min }]
            agents: { count: 1, chats_at_once: 1, handle_time: 40s }
            """
        ),
        DefectScenario(
            "session-kept-beside",
            breaks: "I11",
            """
            settings: { activation: reactive-only, queues: [{ queue: sales }, { queue: support }] }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix:
                - kind: caller
                  share: 100%
                  pages: [{ path: /, dwell: 5s }]
                  opens_chat: { after: 1s }
                  chat: { patience: 5s }
                  leaves: silently
                  returns: { after: 3s, as: reader }
                - { kind: reader, share: 0%, pages: [{ path: /help, dwell: 20s, queue: support }] }
            agents: { count: 9, answer: 1s, thinks: 1min, handle_time: 2min }
            """
        ),
        DefectScenario(
            "typing-before-accept",
            breaks: "I7",
            """
            settings: { activation: reactive-only }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix: [{ kind: caller, pages: [{ path: /, dwell: 20s }], opens_chat: { after: 1s } }]
            agents: { count: 9, answer: 3s, handle_time: 5s }
            """
        ),
        DefectScenario(
            "slot-held-after-leave",
            breaks: "I12",
            """
            settings: { activation: reactive-only }
            visitors:
              arrive: { rate: 1/s, for: 10s }
              mix: [{ kind: caller, pages: [{ path: /, dwell: 5s }], opens_chat: { after: 1s }, chat: { patience: 5s } }]
            agents: { count: 9, answer: 1s, thinks: 30s, handle_time: 1min }
            """
        ),
        DefectScenario(
            "alert-left-behind",
            breaks: "I12",
            """
            settings: { activation: reactive-only, alert_timeout: 10s }
            visitors:
              arrive: { rate: 1/s, for: 20s }
              mix:
                - { kind: hasty, share: 50%, pages: [{ path: /, dwell: 5s }], opens_chat: { after: 1s }, patience: 1s }
                - { kind: caller, share: 50%, pages: [{ path: /, dwell: 5s }], opens_chat: { after: 1s } }
            agents: { count: 9, answer: 3s, lets_pass: 30%, handle_time: 5s }
            """
        ),
    ]
}
