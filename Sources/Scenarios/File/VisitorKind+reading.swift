extension YAMLField {
    /// One element of the mix. Its share may be left out when it is the only one.
    func visitorKind(isAlone: Bool) -> VisitorKind? {
        guard
            let fields = map(
                "kind",
                "share",
                "pages",
                "on_invite",
                "opens_chat",
                "form",
                "patience",
                "chat",
                "minimises",
                "leaves"
            )
        else { return nil }
        let name = fields.required("kind")?.text()
        let share = isAlone && fields["share"] == nil ? 1 : fields.required("share")?.share()
        let pages = fields.required("pages")?.pages()
        let onInvite = fields["on_invite"]?.inviteResponse() ?? InviteResponse()
        let opensChatAfter = fields["opens_chat"]?.opening()
        let form = fields["form"]?.formFilling() ?? FormFilling()
        let patience = fields["patience"]?.distribution()
        let chat = fields["chat"]?.chatPlan() ?? ChatPlan()
        let minimising = fields["minimises"]?.minimisePlan()
        let leaving = fields["leaves"]?.choice(of: Leaving.self) ?? .said
        guard let name, let share, let pages else { return nil }
        return VisitorKind(
            name: name,
            share: share,
            pages: pages,
            onInvite: onInvite,
            opensChatAfter: opensChatAfter,
            form: form,
            patience: patience,
            chat: chat,
            minimising: minimising,
            leaving: leaving
        )
    }

    private func pages() -> [PagePlan]? {
        guard let pages = list(of: { $0.page() }) else { return nil }
        guard !pages.isEmpty else {
            problem("there is no page; a visit has at least one")
            return nil
        }
        return pages
    }

    private func page() -> PagePlan? {
        guard let fields = map("path", "dwell") else { return nil }
        let path = fields.required("path")?.pagePath()
        let dwell = fields.required("dwell")?.distribution()
        guard let path, let dwell else { return nil }
        return PagePlan(path: path, dwell: dwell)
    }

    private func pagePath() -> String? {
        guard let path = text() else { return nil }
        guard path.hasPrefix("/"), !path.contains(where: \.isWhitespace) else {
            expected("a path that begins with / and has no spaces", hint: path.hasPrefix("/") ? nil : "/\(path)")
            return nil
        }
        return path
    }

    private func opening() -> Distribution? {
        map("after")?.required("after")?.distribution()
    }

    private func inviteResponse() -> InviteResponse? {
        guard let fields = map("accept", "refuse", "after", "maximises_after_no") else { return nil }
        var response = InviteResponse()
        response.accept = fields["accept"]?.share() ?? response.accept
        response.refuse = fields["refuse"]?.share() ?? response.refuse
        response.after = fields["after"]?.distribution() ?? response.after
        response.maximisesAfterNo = fields["maximises_after_no"]?.share() ?? response.maximisesAfterNo
        if response.accept + response.refuse > 1 + Visitors.shareSlack {
            problem("`accept` and `refuse` add up to \(Share.text(response.accept + response.refuse)), above 100 %")
        }
        return response
    }

    private func formFilling() -> FormFilling? {
        guard let fields = map("takes", "forgets_required") else { return nil }
        var filling = FormFilling()
        filling.takes = fields["takes"]?.distribution() ?? filling.takes
        filling.forgetsRequired = fields["forgets_required"]?.share() ?? filling.forgetsRequired
        return filling
    }

    private func chatPlan() -> ChatPlan? {
        guard let fields = map("messages", "thinks") else { return nil }
        var plan = ChatPlan()
        plan.messages = fields["messages"]?.whole(in: 0...1_000) ?? plan.messages
        plan.thinks = fields["thinks"]?.distribution() ?? plan.thinks
        return plan
    }

    private func minimisePlan() -> MinimisePlan? {
        guard let fields = map("share", "while", "after", "for", "opens_page") else { return nil }
        var plan = MinimisePlan()
        plan.share = fields["share"]?.share() ?? plan.share
        plan.stage = fields["while"]?.choice() ?? plan.stage
        plan.after = fields["after"]?.distribution() ?? plan.after
        plan.stays = fields["for"]?.distribution() ?? plan.stays
        plan.opensPage = fields["opens_page"]?.pagePath()
        return plan
    }
}
