import "../../runtime/react.ts";
import { loadGuide } from "../../runtime/load/loadGuide.ts";
import { clearAndLeave } from "../../runtime/place/clearAndLeave.ts";
import { keepPlace } from "../../runtime/place/keepPlace.ts";
import { ownAddress } from "../../runtime/place/ownAddress.ts";
import { tabStorage } from "../../runtime/place/tabStorage.ts";
import { startGuide } from "../../runtime/startGuide.tsx";
import "../../ui/styles.css";
import "../../ui/members.css";
import "./page.css";
import { PageSurface } from "./PageSurface.tsx";

startGuide({
  Surface: PageSurface,
  by: "member",
  load: loadGuide,
  storage: tabStorage(),
  place: keepPlace,
  address: ownAddress,
  goAway: ({ service, base }, forget) => clearAndLeave(forget, service.leave, base),
});
