extension Notation<PagePlan> {
    static let pagePlan = Notation<[Page]>
        .list(of: page, orEmpty: "there is no page; a visit has at least one")
        .mapped({ PagePlan($0) }, \.pages)
        .checked { plan, field in
            if plan.isGraph { field.checkGraph(plan) } else { field.checkTabs(plan) }
        }

    private static let page = Shape(
        Page(path: nil, dwell: .constant(.zero)),
        [
            .optional("path", \.path, .path, absent: "with `tab`: what that tab shows", "the page"),
            Key("dwell", \.dwell, .distribution, isRequired: true, "how long he stays on the page"),
            .optional(
                "tab",
                \.tab,
                .whole(in: 1...10),
                absent: "the tab that he is in",
                "the tab, a new one or an older one"
            ),
            .optional(
                "queue",
                \.queue,
                .text,
                absent: "the service's usual one",
                "the queue that the page is bound to"
            ),
            Key("next", \.next, .ways, absent: "none: the list's order", "where he goes from here: `{ /cart: 40% }`")
                .written { !$0.next.isEmpty },
        ]
    ).notation
}

extension Notation<[Page.Way]> {
    /// `{ /cart: 40%, /: 20% }`; the rest leave.
    fileprivate static let ways = byKey(.path, .share, { Page.Way(path: $0, share: $1) }, { ($0.path, $0.share) })
        .checked { ways, field in
            let sum = ways.reduce(0) { $0 + $1.share }
            guard sum > 1 + Visitors.shareSlack else { return }
            field.problem("the shares add up to \(Share.text(sum)), above 100 %")
        }
}

extension YAMLField {
    /// Every page has a path, once; every way leads to one of them.
    fileprivate func checkGraph(_ plan: PagePlan) {
        var seen: Set<String> = []
        for (page, field) in zip(plan.pages, list() ?? []) {
            guard let path = page.path else {
                field.problem("the key `path` is missing: where pages have `next`, each has a path")
                continue
            }
            if !seen.insert(path).inserted {
                field.problem("there already is a page \"\(path.shortened)\"; where pages have `next`, each is once")
            }
            for way in page.next where plan.page(way.path) == nil {
                let names = plan.pages.compactMap(\.path)
                let nearest = Spelling.nearest(to: way.path, among: names)
                field.fields?["next"]?.problem("no page here has the path \"\(way.path.shortened)\"", hint: nearest)
            }
        }
    }

    /// Without a path he comes back to a tab, which must be open.
    fileprivate func checkTabs(_ plan: PagePlan) {
        var open: Set<Int> = []
        for (page, field) in zip(plan.pages, list() ?? []) {
            if page.path != nil {
                open.insert(page.tab ?? 1)
            } else if page.tab.map({ !open.contains($0) }) ?? true {
                field.problem("the key `path` is missing: only a tab that is open already shows a page")
            }
        }
    }
}
