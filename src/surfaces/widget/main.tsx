import "../../runtime/react.ts";
import { bridgeHost } from "../../runtime/host/bridgeHost.ts";
import { loadGuide } from "../../runtime/load/loadGuide.ts";
import { keepPlace } from "../../runtime/place/keepPlace.ts";
import { tabStorage } from "../../runtime/place/tabStorage.ts";
import { startGuide } from "../../runtime/startGuide.tsx";
import "../../ui/styles.css";
import "../../ui/members.css";
import "./widget.css";
import { WidgetSurface } from "./WidgetSurface.tsx";

startGuide({
  Surface: WidgetSurface,
  by: "member",
  load: loadGuide,
  // The host's wish, in the frame's address so that a plain frame can have it, too.
  storage: tabStorage(new URLSearchParams(location.search).get("storage") === "memory"),
  place: keepPlace,
  host: bridgeHost,
});
