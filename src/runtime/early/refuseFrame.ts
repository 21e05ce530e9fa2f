/**
 * For the inline script, before anything else: a page that may not stand in this frame is not shown there. A policy in
 * a header says the same, but not every host sends it with every address of a page, and a press that is lured onto our
 * answers must not reach them. Ends the script by an exception, which names the reason on the console.
 */
const { framed, framers } = document.documentElement.dataset;
// The frame's own page has neither: who may embed it is asked when the two shake hands.
if (framed && parent !== window && !mayFrame()) {
  stop();
  const link = document.createElement("a");
  link.href = location.href;
  link.target = "_blank";
  link.textContent = framed;
  const body = document.createElement("body");
  body.append(link);
  document.documentElement.append(body);
  throw Error("[cairn] not in this frame");
}

/** Whether all pages around it are our own or listed. Where the browser does not tell, nobody may. */
function mayFrame(): boolean {
  const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
  const around = ancestorOrigins ?? [/^\w+:..[^/]+/.exec(document.referrer)?.[0]];
  return [...around].every((one) => one === origin || (framers && RegExp(framers).test(one ?? "")));
}
