/**
 * React by itself, in a file of its own for each surface's page to name before the surface's script: it then runs as a
 * task of its own, so that a tap in between is not kept waiting, and it stays in the cache when the app is deployed
 * anew.
 */
import "./steadyDom.ts";
import "react-dom/client";
import "react/jsx-runtime";
