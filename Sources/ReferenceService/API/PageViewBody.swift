import ChatDesk

/// A page view as it is reported.
struct PageViewBody: Decodable {
    let site: String
    let page: String
    var visit: String?
    var account: String?
    var queue: String?
    var language: String?
    var reactive: Bool?
    var returned: Bool?
    var contact: [String: String]?
    var tag: String?
    var screen_pop: String?

    /// A page on a site of which nothing else is known.
    init(site: String, page: String) {
        self.site = site
        self.page = page
    }

    /// Requires that it is for one of the accounts, and no longer than allowed.
    ///
    /// - Throws: 400 or 422 with the place.
    func require(_ accounts: [String]) throws(Fault) {
        guard !site.isEmpty else { throw .badRequest("\"site\" is empty: name the website.") }
        if let account, !accounts.contains(account) { throw .unknownAccount(account) }
        try site.require(atMost: Limits.addressLength, "site")
        try page.require(atMost: Limits.addressLength, "page")
        for (name, text) in [("queue", queue), ("language", language), ("tag", tag), ("screen_pop", screen_pop)] {
            try text?.require(atMost: Limits.nameLength, name)
        }
        for (name, text) in contact ?? [:] {
            guard Introduction.contactNames.contains(name) else { throw .unknownContact(name) }
            try text.require(atMost: Limits.answerLength, "contact.\(name)")
        }
    }
}

extension PageView {
    init(_ body: PageViewBody, by browser: String, in language: Language) {
        let introduction = Introduction(
            language: language,
            contact: (body.contact ?? [:]).filter { !$0.value.isEmpty },
            tag: body.tag,
            screenPop: body.screen_pop
        )
        self.init(
            site: body.site,
            page: body.page,
            browser: browser,
            token: body.visit,
            queue: body.queue,
            manner: body.reactive == true ? .chatWindow : body.returned == true ? .returned : .loaded,
            introduction: introduction
        )
    }
}
