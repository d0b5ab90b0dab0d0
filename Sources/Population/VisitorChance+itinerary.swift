import Scenarios

extension VisitorChance {
    /// All that a visitor of that kind does.
    func itinerary(of kind: VisitorKind, arriving arrival: Duration, answers: FormAnswers) -> Itinerary {
        var itinerary = Itinerary(
            visitor: visitor,
            kind: kind.name,
            arrival: arrival,
            pages: kind.pages.isGraph ? wandering(kind.pages) : inOrder(kind.pages.pages),
            reaction: duration(kind.onInvite.after, "reaction"),
            form: form(kind.form, answers),
            userAgent: draws.pick(UserAgents.all, of: visitor, for: "user agent")
        )
        itinerary.group = kind.group
        itinerary.site = kind.site
        itinerary.language = kind.language
        itinerary.tag = kind.tag
        itinerary.onInvite = temper(kind.onInvite)
        itinerary.opensChatAfter = kind.opensChat.flatMap { opening in
            happens(opening.share, "opens chat at all") ? duration(opening.after, "opens chat") : nil
        }
        itinerary.patience = kind.patience.usual.map { duration($0, "patience") }
        itinerary.patienceWhenTold = kind.patience.whenTold.enumerated().map { index, told in
            .init(wait: told.wait, patience: duration(told.patience, "patience when told", [index]))
        }
        itinerary.talk = talk(kind.chat, in: kind.language)
        itinerary.interludes = interludes(kind.interludes)
        itinerary.leaving = kind.leaving
        return itinerary
    }

    private func temper(_ response: InviteResponse) -> Itinerary.InviteTemper {
        var temper = Itinerary.InviteTemper()
        temper.mood = draws.uniform(of: visitor, for: "answer to the invite")
        temper.accept = response.accept
        temper.refuse = response.refuse
        temper.maximisesAfterNo = happens(response.maximisesAfterNo, "maximises after no")
        return temper
    }

    private func form(_ filling: FormFilling, _ answers: FormAnswers) -> Itinerary.FormCourse {
        var course = Itinerary.FormCourse(
            takes: duration(filling.takes, "form takes"),
            answers: answers.of(visitor: visitor, among: filling.people)
        )
        course.forgetsRequired = happens(filling.forgetsRequired, "forgets required")
        course.mistake = happens(filling.mistypes, "mistypes") ? answers.mistake : nil
        course.givesUp = happens(filling.givesUp, "gives up")
        return course
    }

    private func talk(_ chat: ChatPlan, in language: String?) -> Itinerary.Talk {
        var talk = Itinerary.Talk()
        talk.messages = messages(chat, in: language)
        talk.patience = chat.patience.map { duration($0, "patience in the chat") }
        talk.lingers = duration(chat.lingers, "lingers")
        return talk
    }

    private func messages(_ chat: ChatPlan, in language: String?) -> [Itinerary.Utterance] {
        (0..<chat.count).map { index in
            let text =
                chat.says.isEmpty
                ? draws.pick(Phrases.visitor(in: language), of: visitor, for: "says", [index])
                : chat.says[index % chat.says.count]
            return Itinerary.Utterance(
                text,
                thinks: duration(chat.thinks, "thinks", [index]),
                types: text.typing(at: chat.types)
            )
        }
    }

    private func interludes(_ plans: [Interlude]) -> [Itinerary.InterludeMoment] {
        plans.enumerated().compactMap { index, plan in
            guard happens(plan.share, "interlude", [index]) else { return nil }
            let after = duration(plan.after, "interlude after", [index])
            return Itinerary.InterludeMoment(deed(plan.deed, index), while: plan.stage, after: after)
        }
    }

    private func deed(_ deed: Interlude.Deed, _ index: Int) -> Itinerary.InterludeMoment.Deed {
        switch deed {
        case .minimise(let stays, let page):
            .minimise(stays: duration(stays, "interlude lasts", [index]), opensPage: page)
        case .openPage(let path): .openPage(path)
        case .reload: .reload
        case .loseConnection(let length): .loseConnection(duration(length, "interlude lasts", [index]))
        }
    }
}
