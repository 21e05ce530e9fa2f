/**
 * The features of React that no client of ours uses, and the functions of React DOM that are for nothing else. A lint rule
 * (`no-restricted-imports`) refuses what leads to them. What mends an error, a page that differs from what was
 * prerendered, or an interrupted rendering stays, also where no test gets there.
 */
const features: Readonly<Record<string, string>> = {
  "view transitions": `
    startViewTransition commitAfterMutationEffectsOnFiber recursivelyTraverseAfterMutationEffects
    measureViewTransitionHostInstancesRecursive measureNestedViewTransitions measureInstance measureClonedInstance
    createMeasurement applyViewTransitionToHostInstances applyViewTransitionToHostInstancesRecursive
    applyViewTransitionName restoreViewTransitionName restoreViewTransitionOnHostInstances restorePairedViewTransitions
    restoreNestedViewTransitions restoreEnterOrExitViewTransitions commitEnterViewTransitions commitExitViewTransitions
    commitDeletedPairViewTransitions commitAppearingPairViewTransitions commitNestedViewTransitions
    trackEnterViewTransitions scheduleViewTransitionEvent reportViewTransitionError getViewTransitionName
    getViewTransitionClassName getClassNameByType createViewTransitionInstance ViewTransitionPseudoElement
    pushViewTransitionCancelableScope pushMutationContext queueTransitionTypes forceLayout`,
  "files and metadata that a component asks for": `
    getResource acquireResource preload preloadModule preinitStyle preinitScript preinitModuleScript preconnect
    preconnectAs prefetchDNS preloadResource preloadStylesheet preloadResourceAndSuspendIfNeeded insertStylesheet
    insertStylesheetIntoRoot insertSuspendedStylesheets suspendResource suspendInstance getHydratableHoistableCache
    createHoistableInstance mountHoistable getResourcesFromRoot adoptPreloadPropsForStylesheet
    adoptPreloadPropsForScript stylesheetPropsFromRawProps getStyleKey getScriptKey getStylesheetSelectorFromKey
    getScriptSelectorFromKey markNodeAsHoistable isLikelyStaticResource estimateBandwidth estimateImageBytes
    accumulateSuspenseyCommitOnFiber recursivelyAccumulateSuspenseyCommit waitForImageToLoad
    checkIfFullyUnsuspended onUnsuspend onUnsuspendImg clearPendingLoadOnNode`,
  "html, head and body as components": `
    resolveSingletonInstance releaseSingletonInstance commitHostSingletonAcquisition clearSingletonPreambleContribution`,
  "handles on fragments": `
    FragmentInstance commitNewChildToFragmentInstance deleteChildFromFragmentInstance
    commitFragmentInstanceInsertionEffects addFragmentHandleToInstance addFragmentHandleToFiber
    addEventListenerToChild removeEventListenerFromChild indexOfEventListener normalizeListenerOptions
    getFragmentInstanceOrTextInstanceSiblings findFragmentInstanceOrTextInstanceSiblings
    getFragmentParentInstanceOrContainerFiber getParentForFragmentAncestors traverseVisibleInstancesAndTextInstances
    blurActiveElementWithinFragment setFocusIfFocusable setFocusOnFiberIfFocusable schedulePendingIntersectionUnobserve
    observeChild unobserveChild collectClientRects collectChildren scrollTextNodeIntoView isFiberFollowingCheck
    isFiberPrecedingCheck getInstanceFromHostFiber validateDocumentPositionWithFiberTree`,
  "actions of forms, and states that are ahead of them": `
    mountActionState updateActionState updateActionStateImpl rerenderActionState dispatchActionState
    runActionStateAction handleActionReturnValue onActionSuccess onActionError notifyActionListeners
    actionStateActionEffect actionStateReducer startHostTransition ensureFormComponentIsStateful
    TransitionAwareHostComponent useHostTransitionStatus requestFormReset recursivelyResetForms
    dispatchOptimisticSetState updateOptimisticImpl scheduleReplayQueueIfNeeded defaultOnDefaultTransitionIndicator`,
  "Suspense, Activity and lists of them": `
    updateSuspenseComponent updateDehydratedSuspenseComponent updateActivityComponent updateSuspenseListComponent
    updateOffscreenComponent mountSuspenseOffscreenState mountSuspensePrimaryChildren mountWorkInProgressOffscreenFiber
    mountActivityChildren retrySuspenseComponentWithoutHydrating retryActivityComponentWithoutHydrating
    deferHiddenOffscreenComponent bailoutOffscreenComponent initSuspenseListRenderState cutOffTailIfNeeded
    findFirstSuspended findLastContentRow reverseChildren scheduleSuspenseWorkOnFiber getRemainingWorkInPrimaryTree
    hideOrUnhideAllChildren hideOrUnhideAllChildrenOnFiber hideOrUnhideDehydratedBoundary hideOrUnhideNearestPortals
    recursivelyTraverseReappearLayoutEffects recursivelyTraverseDisappearLayoutEffects
    recursivelyTraverseReconnectPassiveEffects recursivelyTraverseDisconnectPassiveEffects
    recursivelyTraverseAtomicPassiveEffects commitOffscreenPassiveMountEffects commitSuspenseHydrationCallbacks
    commitActivityHydrationCallbacks clearHydrationBoundary getNextHydratableInstanceAfterHydrationBoundary
    createFiberFromDehydratedFragment attachSuspenseRetryListeners registerSuspenseInstanceRetry
    retryDehydratedSuspenseBoundary resolveRetryWakeable retryTimedOutBoundary scheduleRetryEffect getRetryCache
    pushPrimaryTreeSuspenseHandler pushOffscreenSuspenseHandler pushDehydratedActivitySuspenseHandler
    reuseSuspenseHandlerOnStack pushSuspenseListContext popSuspenseListContext pushHiddenContext
    reuseHiddenContextOnStack popHiddenContext popSuspenseHandler isSuspenseInstanceFallback isSuspenseInstancePending`,
  "waiting for a promise while rendering": `
    trackUsedThenable useThenable use unwrapThenable resolveLazy chainThenableValue isThenableResolved
    getSuspendedThenable checkIfUseWrappedInAsyncCatch attachPingListener pingSuspendedRoot entangleAsyncAction
    pingEngtangledActionScope replaySuspendedUnitOfWork replayFunctionComponent readContextDuringReconciliation
    renderDidSuspendDelayIfPossible shouldRemainOnPreviousScreen pushTransition peekCacheFromPool getSuspendedCache
    restoreSuspendedTreeContext refreshCache updateRefresh commitCachePassiveMountEffect`,
  "components that are classes": `
    updateClassComponent applyDerivedStateFromProps callComponentWillReceiveProps checkShouldComponentUpdate
    resolveClassComponentProps safelyCallComponentWillUnmount initializeClassErrorUpdate createClassErrorUpdate
    commitClassCallbacks logCaughtError`,
  "memo, forwardRef, portals, and hooks that nobody calls": `
    updateMemoComponent updateSimpleMemoComponent updateForwardRef createFiberFromPortal fiberIsPortaledIntoHost
    useMemoCache mountDeferredValueImpl updateDeferredValueImpl imperativeHandleEffect updateImperativeHandle
    updateInsertionEffect updateId dispatchReducerAction requestDeferredLane markSpawnedDeferredLane
    pushMaterializedTreeId`,
  "elements that are custom": "setPropOnCustomElement",
  "the names of components in an error": `
    describeNativeComponentFrame describeBuiltInComponentFrame describeFiber getComponentNameFromType
    findCurrentFiberUsingSlowPath findCurrentHostFiberImpl assertIsMounted`,
  "browsers that no longer are": `
    getFallbackBeforeInputChars isFallbackCompositionEnd getData handleEventsForInputEventPolyfill
    getTargetInstForInputEventPolyfill handlePropertyChange stopWatchingForValueChange runEventInBatch`,
};

/** What a function gives instead, where something is done with it. */
const given: Readonly<Record<string, string>> = {
  getStackByFiberInDevAndProd: '""',
  // Asked after each rendering in a transition.
  waitForCommitToBeReady: "null",
  claimQueuedTransitionTypes: "null",
  isCustomElement: "false",
  isHostHoistableType: "false",
  isSingletonScope: "false",
  maySuspendCommit: "false",
};

export const unusedOfReact: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.values(features).flatMap((names) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, "undefined"]),
    ),
  ),
  ...given,
};

/**
 * The kinds of a node in React's tree (`ReactWorkTags.js`) that are for these features: class, portal, context
 * consumer, forwardRef, profiler, Suspense, memo (two), lazy, a dehydrated boundary, a list of Suspense, scope,
 * offscreen and what was hidden before it, a cache, a resource, a singleton, a view transition, Activity.
 */
export const unusedTags: readonly number[] = [
  1, 4, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 26, 27, 30, 31,
];
