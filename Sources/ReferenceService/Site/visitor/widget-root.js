// The shadow root that keeps the customer's styles out of the chat, and the chat's out of the page.

const sheets = ["/visitor/chat.css", "/visitor/messages.css", "/visitor/widget.css"];

/** Adds it at the page's end. The styles come by script, for which the customer's policy need allow no more. */
export async function widgetRoot(api) {
    const styles = await Promise.all(sheets.map((path) => sheet(api, path)));
    const root = document.createElement("chat-widget").attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styles;
    document.body.append(root.host);
    return root;
}

async function sheet(api, path) { return new CSSStyleSheet().replace(await api.load(path)); }
