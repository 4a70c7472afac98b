/**
 * Says at the head of a page of the story, before anything is laid out, that a reader comes back to a place further
 * down or is sent to one: then the whole page is laid out at once (far.css), for the browser is to find the place.
 * So it is when one of our scripts fails, or has not begun eight seconds after the page is there, as nothing else
 * would lay out the rest, and what is not laid out is not read aloud. Like the other three it always has these same words.
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

/**
 * Pins the first picture as soon as it is there, and marks the first chapter once its first step is read, until the
 * story's script has come and takes over (`taken`): the server drew what that step shows, so nothing else is needed
 * to react to its reader. Who is past that step, prints, or waits for a script that fails, sees each step's still. Not in low
 * or narrow windows (block.ts), at a place further down, or where no module will come. What it asks is what the
 * script asks later: the same windows, and the same line of main.ts.
 */
export const pin = `(function(){var d=document,c=d.documentElement.classList,me=d.currentScript,b=me.parentNode.parentNode,g=b.firstElementChild,l=d.querySelector(".rail a"),m=function(q){return matchMedia(q).matches};if(c.contains("whole")||!("noModule"in me)||d.getElementById("story").dataset.at||m("(max-height:30em),(max-width:19em)"))return;function p(on){b.classList.toggle("staged",on)}function k(){var y=m("(min-width:75em)")?innerHeight*.45:Math.max(60,innerHeight*.85-g.offsetHeight),t=b.querySelectorAll(".step"),a=function(i){return t[i]&&t[i].getBoundingClientRect().top<=y};p(!a(1));if(a(0)&&b.getBoundingClientRect().bottom>y)l.setAttribute("aria-current","true");else l.removeAttribute("aria-current")}function off(){p(false)}function end(){removeEventListener("scroll",k);removeEventListener("beforeprint",off)}p(true);addEventListener("scroll",k,{passive:true});addEventListener("beforeprint",off);d.addEventListener("taken",end);addEventListener("error",function(){if(c.contains("failed")){end();off()}},true)})()`;
