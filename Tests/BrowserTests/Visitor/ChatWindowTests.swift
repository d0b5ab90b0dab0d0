import ChatDesk
import Testing

extension InTheBrowser {
    @Suite("The chat window at its own address")
    struct ChatWindows {
        static let form = [
            FormField(name: "first_name", label: "First name", required: true),
            FormField(name: "email", label: "E-mail", kind: .email, required: true),
            FormField(name: "phone", label: "Phone", kind: .phone, required: false),
            FormField(name: "inquiry", label: "Your question", kind: .paragraph, required: false),
        ]
        static let address = "/chat?account=demo&queue=general"

        @Test(
            "without a known account and queue it says that the link is wrong (R5)",
            arguments: [
                "/chat", "/chat?account=demo", "/chat?account=other&queue=general", "/chat?account=demo&queue=x",
            ]
        )
        func badLink(path: String) async throws {
            try await Stage.set { stage, person in
                let window = try await person.open(stage.url(path))
                try await window.see(.heading("This link doesn't lead to a chat"))
            }
        }

        @Test("the address fills in the form, and the agent learns what it says (R5)")
        func parameters() async throws {
            try await Stage.set({ $0.form = Self.form }) { stage, person in
                let agent = try await stage.agent()
                let link =
                    "&first_name=Zo%C3%AB&last_name=Ray&email=zoe%40example.com&phone=%2B44%2020&inquiry=A%20lamp"
                let window = try await person.open(stage.url(Self.address + link))
                try await window.see(.form)
                let reading = try await window.reading()
                #expect(reading.first(.field("First name (required)"))?.value == "Zoë")
                #expect(reading.first(.field("E-mail (required)"))?.value == "zoe@example.com")
                #expect(reading.first(.field("Your question"))?.value == "A lamp")
                try await window.fill("Phone", with: "+44 20 7946 0000")
                try await window.click(.send)
                try await agent.accept()
                let contact = try await agent.hear("chat.began")["contact"]
                #expect(contact["first_name"] == "Zoë")
                #expect(contact["last_name"] == "Ray")
            }
        }

        @Test(
            "its language is the one asked for, or English; without one, the browser's (R6)",
            arguments: [
                ("FR-FR", "de", "fr-FR"), ("es-es", "de", "es-ES"), ("DE-DE", "fr", "en-US"),
                (nil, "fr-CA,fr", "fr-FR"),
                (nil, "es", "es-ES"), (nil, "de", "en-US"),
            ] as [(String?, String, String)]
        )
        func language(asked: String?, browser: String, shown: String) async throws {
            try await Stage.set({ $0.form = Self.form }) { stage, person in
                _ = try await stage.agent()
                let window = try await person.open("about:blank")
                try await window.speak(browser)
                try await window.open(stage.url(Self.address + (asked.map { "&language=" + $0 } ?? "")))
                let send = ["en-US": "Send", "fr-FR": "Envoyer", "es-ES": "Enviar"][shown] ?? ""
                try await window.see(.button(send))
                let language = try await window.find("html").attribute("lang") ?? ""
                #expect(language.lowercased() == shown.lowercased())
            }
        }

        @Test("it shows exactly one of its screens (R9)", arguments: Opening.allCases)
        func oneScreen(opening: Opening) async throws {
            try await Stage.set({ opening.set(&$0) }) { stage, person in
                if opening != .unattended { _ = try await stage.agent() }
                let window = try await person.open(stage.url(Self.address))
                try await window.see(opening.heading)
                // The script takes the page over; the screen must be the same before and after.
                let isOne = try await window.stays(for: .milliseconds(400)) { reading in
                    Opening.headings.filter { reading.has($0) }.count == 1
                }
                #expect(isOne)
                try await window.see(opening.heading)
                try await window.photograph("window-\(opening)")
            }
        }

        enum Opening: String, CaseIterable {
            case form, waiting, unattended, closed

            static let headings = [Thing.form, .waiting, .unattended, .closed]
            var heading: Thing { Self.headings[Self.allCases.firstIndex(of: self)!] }

            func set(_ settings: inout ChatDesk.Settings) {
                if self == .form { settings.form = ChatWindows.form }
                if self == .closed { settings.queues[0].openingHours = .notNow }
            }
        }

        @Test("an incomplete form says at each field, and above them, what is missing (R10, I6)")
        func incomplete() async throws {
            try await Stage.set({ $0.form = Self.form }) { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await window.fill("E-mail (required)", with: "nonsense")
                try await window.click(.send)
                try await window.see("Please look at these fields:")
                try await window.see("First name: please fill this in")
                try await window.see("E-mail: write an address such as name@example.com")
                let reading = try await window.reading()
                #expect(reading.first(.field("First name (required)"))?.isInvalid == true)
                #expect(reading.first(.field("First name (required)"))?.isFocused == true)
                #expect(reading.first(.field("Phone"))?.isInvalid == false)
                #expect(try await !agent.hasHeard("alert.offered"))
                try await window.photograph("form-incomplete")
            }
        }

        @Test("after Send, nobody may be there any more (R11)")
        func closedAfterSend() async throws {
            try await Stage.set({ $0.form = Self.form }) { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await window.fill("First name (required)", with: "Zoë")
                try await window.fill("E-mail (required)", with: "zoe@example.com")
                try await agent.signOut()
                try await window.click(.send)
                try await window.see(.unattended)
            }
        }

        @Test("messages follow each other while one waits (R12)")
        func waitingMessages() async throws {
            try await Stage.set({
                $0.waitingMessages = LocalTexts([.english: ["First word.", "Second word."]])
                $0.waitingMessageEvery = .milliseconds(400)
            }) { stage, person in
                _ = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await window.see("First word.")
                try await window.see("Second word.")
                try await window.see("First word.")
            }
        }

        @Test("the estimated wait is told, if the queue announces it (R13)", arguments: [true, false])
        func estimatedWait(announced: Bool) async throws {
            try await Stage.set({ $0.queues[0].announcesEstimatedWait = announced }) { stage, person in
                let agent = try await stage.agent(chatsAtOnce: 1)
                // An estimate needs a chat that has been through.
                let other = try await PlayedVisitor(stage)
                let chat = try await agent.greet()
                try await agent.end(chat)
                try await other.leave()
                _ = try await PlayedVisitor(stage)
                _ = try await agent.accept()
                let window = try await person.open(stage.url(Self.address))
                try await window.see(.waiting)
                try await window.see(figure: "Your position", "1")
                #expect(try await (window.reading().definition(of: "Estimated wait") != nil) == announced)
            }
        }

        @Test("the position goes up when somebody comes who goes first, and down again (R14)")
        func position() async throws {
            try await Stage.set({
                $0.queues[0].whenUnattended = .queue
                $0.queues[0].priorities.tags = ["vip": 10]
            }) { stage, person in
                let window = try await person.open(stage.url(Self.address))
                try await window.see(figure: "Your position", "1")
                let important = try await PlayedVisitor(stage, tag: "vip")
                try await window.see(figure: "Your position", "2")
                try await important.leave()
                try await window.see(figure: "Your position", "1")
            }
        }

        @Test("who finds nobody may leave a message, if the queue takes them (R15)")
        func leaveMessage() async throws {
            try await Stage.set({ $0.queues[0].leaveMessage = true }) { stage, person in
                let window = try await person.open(stage.url(Self.address))
                try await window.see(.unattended)
                try await window.click(.button("Leave this message"))
                try await window.see("Your message: please fill this in")
                try await window.fill("Your message (required)", with: "Please call me back.")
                try await window.fill("Your name (optional)", with: "Zoë")
                try await window.click(.button("Leave this message"))
                try await window.see("Thank you. Your message is with us")
            }
        }

        @Test("who waits when the queue closes may leave a message, too (R15)")
        func closesWhileWaiting() async throws {
            try await Stage.set({ $0.queues[0].leaveMessage = true }) { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await window.see(.waiting)
                try await agent.signOut()
                try await window.see(.unattended)
                try await window.see(.heading("Leave a message"))
            }
        }

        @Test("who waits too long is told so, and what he can do (R16)", arguments: [false, true])
        func dequeued(leavesMessage: Bool) async throws {
            try await Stage.set({
                $0.queues[0].dequeueAfter = .milliseconds(700)
                $0.queues[0].afterDequeue = leavesMessage ? .leaveMessage : .end
            }) { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await window.see(.waiting)
                try await window.see(.heading("Nobody could answer in time"))
                #expect(try await window.reading().has(.heading("Leave a message")) == leavesMessage)
                _ = try await agent.hear("alert.withdrawn")
            }
        }

        @Test("a screen pop is the address that the administrator chose by its id, and nothing else (R17)")
        func screenPop() async throws {
            try await Stage.set({
                $0.screenPops = [ScreenPop(id: "crm", url: "https://crm.example/{visit}?chat={chat}")]
            }) { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address + "&screen_pop=crm"))
                let chat = try await agent.accept()
                let began = try await agent.hear("chat.began")
                let visit = began["visit_id"].text ?? "?"
                #expect(began["screen_pop"].text == "https://crm.example/\(visit)?chat=\(chat)")
                try await window.close()
                try await Driver.shared.lend { other in
                    let evil = "&screen_pop=https%3A%2F%2Fevil.example"
                    _ = try await other.open(stage.url(Self.address + evil))
                    try await agent.accept()
                    #expect(try await agent.hear("chat.began")["screen_pop"] == .null)
                }
            }
        }

        @Test("closing the window ends the chat (R24)")
        func closingWindow() async throws {
            try await Stage.set { stage, person in
                let agent = try await stage.agent()
                let window = try await person.open(stage.url(Self.address))
                try await agent.greet()
                try await window.see("Hello, I am Ann.")
                try await window.close()
                // After the grace that a reload of the page is given, which is real time.
                #expect(try await agent.hear("chat.ended")["by"] == "visitor")
            }
        }
    }
}
