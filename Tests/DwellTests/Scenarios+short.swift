/// Scenarios that take seconds.
enum Short {
    /// A dozen visitors whose network is gone for a second while an agent writes to them. Some come back, in the same
    /// browser, and some go dead.
    static let poorNetwork = """
        name: Poor network
        settings: { activation: reactive-only }
        visitors:
          arrive: { rate: 4/s, for: 3s, spacing: even }
          mix:
            - kind: traveller
              share: 60%
              pages: &pages [{ path: /, dwell: 1s }]
              opens_chat: &opening { after: 200ms }
              chat: &chat { messages: 3, thinks: 200ms }
              loses_connection: { while: chatting, after: 1100ms, for: 1s }
              returns: { after: 300ms, as: reader }
            - kind: sleeper
              share: 40%
              pages: *pages
              opens_chat: *opening
              chat: *chat
              leaves: cut-off
            - kind: reader
              share: 0%
              pages: *pages
        agents: { count: 4, chats_at_once: 3, answer: 100ms, thinks: 600ms, handle_time: conversation }
        seed: 3
        """

    /// Thirty-odd visitors in three seconds, who meet every part of the chat.
    static func scenario(
        activation: String = "reactive-and-proactive-with-invite",
        service: String = "embedded",
        launchMinimised: Bool = false
    ) -> String {
        """
        name: Short
        service: \(service)
        settings:
          activation: \(activation)
          launch_after: 1s
          launch_scope: site
          launch_minimised: \(launchMinimised)
          after_no: minimise
          form:
            - { field: name, label: Your name, required: true }
            - { field: inquiry, label: How can we help? }
        visitors:
          arrive: { rate: 10/s, for: 3s, spacing: even }
          mix:
            - kind: shopper
              share: 70%
              pages: [{ path: /, dwell: 1500ms }, { path: /cart, dwell: 1500ms }, { path: /help, dwell: 2500ms }]
              on_invite: { accept: 50%, refuse: 50%, after: 300ms, maximises_after_no: 50% }
              form: { takes: 300ms, forgets_required: 50% }
              chat: { messages: 2, thinks: 300ms }
              minimises: { share: 80%, after: 350ms, for: 1200ms, opens_page: /other }
            - kind: seeker
              share: 30%
              pages: [{ path: /contact, dwell: 3s }]
              opens_chat: { after: 300ms }
              form: { takes: 300ms }
              chat: { messages: 1, thinks: 300ms }
        agents:
          count: 2
          chats_at_once: 2
          answer: 100ms
          thinks: 300ms
          handle_time: 3s
        seed: 11
        """
    }
}
