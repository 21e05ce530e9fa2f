/** Places that are in every guide without being written, and the answer that turns all of a list down. */

/** The question that lists the causes that were neither shown nor ruled out. Its answers are their ids. */
export const whatIsLeft = "what-is-left";
/** None of these. */
export const noneOfThese = "none";
/** The junction that goes on with the list that led to a question: where a "no" leads, and an answer that only tells. */
export const nextOpen = "next--open";
/** The junction before *what is left*. */
export const leftOpen = `${whatIsLeft}--open`;
/** So many causes stand on one page of the list. */
export const CAUSES_ON_A_PAGE = 7;
