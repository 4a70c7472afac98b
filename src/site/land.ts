/**
 * Says at the head of a step's page that scripts run, before anything is drawn. Like `land` it always has these
 * same words.
 */
export const scripted = `document.documentElement.classList.add("scripted")`;

/**
 * Opens a step's page at its step as soon as the story is there, before anything else of ours has come. It stands
 * in the page itself, always with these same words, so that a content security policy can name it by its hash.
 * A reload or a step back keeps the place that the browser remembers.
 */
export const land = `(function(){var d=document,s=d.getElementById(d.getElementById("story").getAttribute("data-at"));if(!s)return;d.documentElement.classList.add("landed");var n=performance.getEntriesByType("navigation")[0];if(!location.hash&&(!n||n.type==="navigate"))s.scrollIntoView({behavior:"instant"})})()`;
