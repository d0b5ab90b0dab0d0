// What a customer's page embeds:
//
//     <script src="https://SERVICE/widget.js" data-account="demo" data-queue="general" async></script>
//
// `data-queue` and `data-language` may be left out. The service is where this script comes from; everything else is
// loaded from there. A link of the page's own with `data-chat-open` opens the chat on the page; where that can't be, it
// leads where it leads.

(() => {
    /** After this time, a link is followed. */
    const patience_ms = 5_000;
    const snippet = document.currentScript;
    const service = new URL(snippet.src).origin;
    const { account, queue, language } = snippet.dataset;
    const chat = import(`${service}/visitor/site-chat.js`)
        .then(({ embed }) => embed({ service, account, queue, language }));

    function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }) {
        return button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
    }

    document.addEventListener("click", (event) => {
        const link = event.target.closest?.("[data-chat-open]");
        if (!link || event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        const tooLate = new Promise((resolve, reject) => setTimeout(reject, patience_ms));
        Promise.race([chat, tooLate]).then((chat) => chat.open(), () => link.href && location.assign(link.href));
    });
})();
