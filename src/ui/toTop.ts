type Way = (element: Element) => void;

const own: Way = (element) => element.scrollIntoView({ block: "start" });
let way = own;

/** Scrolls so that an element stands at the top: what is read next. */
export function toTop(element: Element): void {
  way(element);
}

/** In a frame that is as tall as what is in it, somebody else scrolls. */
export function scrollsBy(other: Way): void {
  way = other;
}
