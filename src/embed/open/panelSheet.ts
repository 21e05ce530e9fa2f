/**
 * Styles of the shell. The launcher's own sheet stands before it in the same shadow root, if there is a
 * launcher: it is raised a little, so that the shadow of the shell does not fall on it. What browsers say
 * about dialogs and popovers is put right: they are drawn by hand.
 */
const css = `:host{--panel:var(--cairn-ground,#faf7f2);--ink:var(--cairn-text,#29251f);--line:#8883;--round:var(--cairn-radius,16px)}
:host([data-dark]){--panel:var(--cairn-ground,#1a1816);--ink:var(--cairn-text,#eee9e1)}
:host(:not([data-inline])){all:initial!important;display:contents!important;color-scheme:var(--cairn-scheme,inherit)!important}
:host([data-inline]){display:block!important}
:host([hidden]){display:none!important}
*{box-sizing:border-box}
.panel{display:flex;flex-direction:column;margin:0;padding:0;border:1px solid var(--line);border-radius:var(--round);overflow:hidden;overscroll-behavior:contain;\
background:var(--panel);color:var(--ink);font:16px/1.4 -apple-system,"Segoe UI",Roboto,Ubuntu,"Noto Sans","Liberation Sans",sans-serif;box-shadow:0 2px 6px #0002,0 16px 48px #0004}
.panel:not([data-open]){visibility:hidden;pointer-events:none}
.panel:focus{outline:none}
.bubble[data-failed]{height:auto}
@media(min-width:481px) and (min-height:481px){a:first-child{z-index:calc(var(--cairn-z-index,99990) + 1)}}
.bubble,.popup{position:fixed;max-width:none;max-height:none}
.bubble{inset:auto;z-index:var(--cairn-z-index,99990);bottom:calc(var(--y,20px) + 60px + env(safe-area-inset-bottom));right:var(--x,20px);\
width:min(400px,calc(100vw - 32px));height:min(640px,calc(100vh - var(--y,20px) - 84px));height:min(640px,calc(100dvh - var(--y,20px) - 84px))}
:host([data-position=left]) .bubble{left:var(--x,20px);right:auto}
.popup{inset:0;margin:auto;width:min(640px,calc(100vw - 32px));height:min(760px,calc(100vh - 48px));height:min(760px,calc(100dvh - 48px))}
::backdrop{background:#0007}
.bubble::backdrop{background:none}
.head{flex:none;display:flex;align-items:center;gap:8px;padding:4px 4px 4px 16px;padding-inline:16px 4px;border-bottom:1px solid var(--line)}
.head p{flex:1;margin:0;font-weight:600;font-size:15px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
button{flex:none;width:44px;height:44px;padding:0;border:0;border-radius:12px;background:none;color:inherit;font:inherit;cursor:pointer;position:relative}
button::before,button::after{content:"";position:absolute;left:14px;top:21px;width:16px;height:2px;background:currentColor;transform:rotate(45deg)}
button::after{transform:rotate(-45deg)}
button:hover{background:#8882}
:focus-visible{outline:3px solid currentColor;outline-offset:-4px}
.body{flex:1;min-height:0;position:relative;display:flex}
.wait{margin:auto;padding:24px;text-align:center;max-width:30em}
.wait a{all:revert!important;color:inherit!important;display:inline-block!important;margin-top:12px!important;padding:12px!important;font-weight:600!important}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden;color-scheme:light}
:host([data-dark]) iframe{color-scheme:dark}
.panel[data-open][data-here] iframe,.inline[data-here] iframe{visibility:visible}
.inline{position:relative}
.inline:not([data-here],[data-failed]){height:0;overflow:hidden}
.inline[data-failed] iframe{height:1px!important}
.inline iframe{position:static;display:block;box-sizing:border-box;height:480px;border:1px solid var(--line);border-radius:var(--round)}
@media(forced-colors:active){button::before,button::after{background:ButtonText}}
@media(max-width:480px),(max-height:480px){
.panel.panel{inset:0;top:var(--top,0);bottom:auto;left:0!important;right:0!important;width:100%;height:var(--height,100vh);height:var(--height,100dvh);border:0;border-radius:0;margin:0;\
padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}}
@media(prefers-reduced-motion:no-preference){.panel[data-open]{animation:rise 160ms ease-out}}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media print{.panel{display:none}}`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all instances: constructed, so that no policy for styles is in its way. */
export function panelSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
