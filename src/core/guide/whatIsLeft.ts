/** The list of all causes that were not shown or ruled out yet: a question that is there without being written. */
export const whatIsLeft = "what-is-left";
/** "None of these" in it. */
export const noneOfThese = "none";
/** So many causes stand on one page of *what is left*. */
export const CAUSES_ON_A_PAGE = 7;
