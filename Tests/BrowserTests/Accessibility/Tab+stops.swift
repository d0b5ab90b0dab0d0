/// Where the focus stops on its way through a page.
struct Stop: Sendable {
    let name: String
    /// Whether the focus can be seen: an outline or a shadow that isn't there without it. WCAG 2.4.7.
    let isSeen: Bool
    /// Whether it stands before the last stop in the page: WCAG 2.4.3.
    let goesBack: Bool
}

extension Tab {
    /// Presses Tab from the page's beginning until the focus comes around.
    func stops(atMost limit: Int) async throws -> [Stop] {
        try await run(Self.beginning)
        var stops: [Stop] = []
        for _ in 0..<limit {
            try await press(.tab)
            let stop = try await run(Self.stop)
            guard let name = stop["name"].text, !stop["isAgain"].isTrue else { break }
            stops.append(Stop(name: name, isSeen: stop["isSeen"].isTrue, goesBack: stop["goesBack"].isTrue))
        }
        return stops
    }

    /// Tab goes on from where the focus was last, so that has to be the page as a whole.
    private static let beginning = """
        document.documentElement.tabIndex = -1;
        document.documentElement.focus({ preventScroll: true });
        document.documentElement.removeAttribute("tabindex");
        getSelection().removeAllRanges();
        window.stops = [];
        """

    private static let stop = """
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        if (!element || element === document.body || element === document.documentElement) return {};
        const path = (node) => node ? [...path(node.parentNode ?? node.host), node] : [];
        const precedes = (one, other) => {
            const [a, b] = [path(one), path(other)];
            const fork = a.findIndex((node, index) => node !== b[index]);
            if (fork < 0 || !b[fork]) return false;
            return Boolean(a[fork].compareDocumentPosition(b[fork]) & Node.DOCUMENT_POSITION_FOLLOWING);
        };
        const last = window.stops.at(-1);
        const isAgain = window.stops.includes(element);
        window.stops.push(element);
        const style = getComputedStyle(element);
        const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
        return {
            name: (element.getAttribute("aria-label") ?? element.innerText ?? element.id).slice(0, 40) || element.id,
            isSeen: isOutlined || style.boxShadow !== "none",
            goesBack: Boolean(last) && precedes(element, last),
            isAgain,
        };
        """
}
