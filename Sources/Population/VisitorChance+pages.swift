import Scenarios

extension VisitorChance {
    func inOrder(_ pages: [Page]) -> [Itinerary.PageStay] {
        var tab = 1
        return pages.enumerated().map { index, page in
            tab = page.tab ?? tab
            return stay(on: page, tab: tab, index)
        }
    }

    /// From page to page by chance, until the draw says that he leaves.
    func wandering(_ plan: PagePlan) -> [Itinerary.PageStay] {
        var stays: [Itinerary.PageStay] = []
        var page = plan.pages.first
        while let current = page, stays.count < PagePlan.mostWandered {
            var left = draws.uniform(of: visitor, for: "next page", [stays.count])
            stays.append(stay(on: current, tab: current.tab ?? 1, stays.count))
            let way = current.next.first { way in
                defer { left -= way.share }
                return left < way.share
            }
            page = way.flatMap { plan.page($0.path) }
        }
        return stays
    }

    private func stay(on page: Page, tab: Int, _ index: Int) -> Itinerary.PageStay {
        var stay = Itinerary.PageStay(path: page.path, dwell: duration(page.dwell, "dwell", [index]))
        stay.tab = tab
        stay.queue = page.queue
        return stay
    }
}
