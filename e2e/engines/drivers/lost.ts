/** The browser or its driver is gone, or answers nothing more: no question will be answered, however often it is asked. */
export class LostError extends Error {}
