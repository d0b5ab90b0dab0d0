extension Tab {
    /// Texts of too little contrast with what is behind them, each with its ratio: WCAG 1.4.3.
    ///
    /// What is behind is taken from the nearest elements with a background colour; pictures aren't looked through.
    func faintTexts() async throws -> [String] {
        try await run(Self.faintTexts).elements.compactMap(\.text)
    }

    /// How many pixels there are to scroll sideways: WCAG 1.4.10.
    func overflow() async throws -> Int {
        try await run(
            "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"
        ).int ?? -1
    }

    private static let faintTexts = """
        const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
        const rgba = (colour) => {
            brush.clearRect(0, 0, 1, 1);
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
        };
        const over = ([r, g, b, a], below) => [r, g, b].map((part, index) => part * a + below[index] * (1 - a));
        const luminance = (colour) => {
            const [r, g, b] = colour.map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
        const canvas = getComputedStyle(document.documentElement).colorScheme.includes("dark")
            && matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
        const ground = (element) => {
            if (!element) return canvas;
            const colour = rgba(getComputedStyle(element).backgroundColor);
            return colour[3] === 1 ? colour.slice(0, 3) : over(colour, ground(parent(element)));
        };
        const faint = [];
        const look = (root) => {
            const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
            for (let node = nodes.currentNode; node; node = nodes.nextNode()) {
                if (node.shadowRoot) look(node.shadowRoot);
                const element = node.parentElement;
                if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || !element?.checkVisibility()) continue;
                const style = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                const isUnseen = box.width <= 1 || box.height <= 1 || style.clipPath !== "none";
                if (isUnseen || element.closest(":disabled, [aria-disabled=true]")) continue;
                const behind = ground(element);
                const [one, other] = [luminance(over(rgba(style.color), behind)), luminance(behind)];
                const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                const size = parseFloat(style.fontSize);
                const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${node.data.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
            }
        };
        look(document);
        return faint;
        """
}
