// What a customer's page embeds:
//
//     <script src="https://SERVICE/widget.js" data-account="demo" data-queue="general" async></script>
//
// `data-queue` and `data-language` may be left out. The service is where this script comes from; everything else is
// loaded from there.

(() => {
    const snippet = document.currentScript;
    const service = new URL(snippet.src).origin;
    const { account, queue, language } = snippet.dataset;
    import(`${service}/visitor/site-chat.js`).then(({ embed }) => embed({ service, account, queue, language }));
})();
