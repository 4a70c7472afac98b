/**
 * Says at the head of a page of the story, before anything is laid out, that a reader comes back to a place further
 * down or is sent to one: then the whole page is laid out at once (far.css), for the browser is to find the place.
 * So it is when one of our scripts fails, or has not begun eight seconds after the page is there, as nothing else
 * would lay out the rest, and what is not laid out is not read aloud. Like the other two it always has these same words.
 */
export const whole = `(function(){var c=document.documentElement.classList,n=performance.getEntriesByType("navigation")[0];if(location.hash||n&&n.type!=="navigate")c.add("whole");if(n&&/:~:text=/.test(n.name))c.add("whole","cited");addEventListener("error",function(e){if(/\\.js$/.test(e.filename||e.target.src))c.add("whole","failed")},true);addEventListener("DOMContentLoaded",function(){setTimeout(function(){if(!document.documentElement.hasAttribute("data-motion"))c.add("whole")},8e3)})})()`;

/**
 * Says at the head of a step's page that scripts run, before anything is drawn. Like `land` it always has these
 * same words.
 */
export const scripted = `document.documentElement.classList.add("scripted")`;

/**
 * Opens a step's page at its step as soon as the story is there, before anything else of ours has come. It stands
 * in the page itself, always with these same words, so that a content security policy can name it by its hash.
 * A reload or a step back keeps the place that the browser remembers. A link to a claim opens at its step, too:
 * the address forgets the claim, or the browser would go to its row in a table by itself.
 */
export const land = `(function(){var d=document,t=d.getElementById("story"),s=d.getElementById(t.getAttribute("data-at")),h=location.hash,c=/^#claim-/.test(h);if(!s)return;d.documentElement.classList.add("landed");var n=performance.getEntriesByType("navigation")[0];if(h&&!c||n&&n.type!=="navigate")return;if(c){t.setAttribute("data-quoted",h.slice(1));history.replaceState(null,"",location.pathname+location.search)}s.scrollIntoView({behavior:"instant"})})()`;
