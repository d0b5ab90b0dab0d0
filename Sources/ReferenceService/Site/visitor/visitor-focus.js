// Where the focus is, and that it isn't lost.

/** Whether the focus is on the element, or within it: in the page, or in the shadow root that the element is in. */
export function holdsFocus(element) { return element.contains(element.getRootNode().activeElement ?? null); }

/** A heading that the focus can be sent to, but that isn't a stop of the tab key. */
export const target = { tabindex: -1, class: "target" };
