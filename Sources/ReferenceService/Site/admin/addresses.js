// The URLs that the product is reached by, and the snippet for the site's pages, for a queue that can be chosen.

import { copyButton } from "/admin/copy-button.js";
import { asField, grouped } from "/admin/setting-field.js";
import { element, setText, showItems } from "/staff/elements.js";

/** Shown as the service has the settings: what isn't saved can't be reached. */
export function addresses(setting, place, draft) {
    const queue = element("select", { id: "address-queue", on: { change: () => made.refresh() } });
    const choice = element("div", {}, element("label", { for: queue.id }, "For the queue"), queue);
    const shown = [
        address("Reactive Chat URL", "Opened in a browser, it is a chat window.", reactiveURL),
        address("Proactive Chat URL", "The script that a site’s pages embed.", () => `${location.origin}/widget.js`),
        address("Embed snippet", "For the HTML of the site’s pages.", snippet),
    ];
    const show = () => {
        const { account, queues } = draft.saved;
        showItems(queue, queues, ({ id }) => id, queueOption);
        for (const { show } of shown) show(account, queue.value);
    };
    const made = asField(grouped(setting, place, {}, choice, shown), { setting, place, draft, show });
    return made;
}

function reactiveURL(account, queue) { return `${location.origin}/chat?account=${account}&queue=${queue}`; }

function snippet(account, queue) {
    return `<script src="${location.origin}/widget.js" data-account="${account}" data-queue="${queue}" async></script>`;
}

function address(name, note, written) {
    const code = element("code", {});
    const made = element("div", { class: "address" },
        element("p", {}, element("strong", {}, name), " ", element("span", { class: "quiet" }, note)),
        element("div", {}, code, copyButton(name, code)));
    made.show = (account, queue) => setText(code, written(account, queue));
    return made;
}

function queueOption({ id }) {
    const made = element("option", { value: id });
    made.show = ({ name }) => setText(made, name);
    return made;
}
