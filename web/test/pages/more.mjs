// More pages, in markup that has misled readers of pages before: names that say the
// wrong thing, text with no paragraphs, builders of pages.

import { headlines, paragraphs, teasers } from "./prose.mjs";
import { cards, nav, p, page, take, titles } from "./news.mjs";

const share = `<ul class="social-list"><li><a href="https://social.example/a">Share on one</a></li><li><a href="https://social.example/b">Share on two</a></li></ul>`;

export const more = [
  {
    name: "the text is called paywall",
    html: page(headlines[0], `<div id="app-root"><header>${nav()}</header><main id="main-content" class="page"><article class="article main-content" lang="en-US"><div class="ContentHeaderWrapper"><header class="ContentHeaderContainer"><div class="rubric"><a href="/coast">Coast</a></div><h1 data-testid="ContentHeaderHed">${headlines[0]}</h1><div class="ContentHeaderDek">The channel is to be deeper, and the silt is to stay.</div><div data-testid="BylinesWrapper" class="bylines">By <a href="/c">Dana Poe</a></div><time data-testid="ContentHeaderPublishDate">November 24, 2026</time></header></div><div data-attribute-verso-pattern="article-body" class="article-body__content"><div class="ActionBarWrapper">${share}</div><div class="grid"><div class="body body__container" data-journey-hook="client-content"><div class="body__inner-container">${p(take(0, 3)).replaceAll("<p>", '<p class="has-dropcap paywall">')}</div><div class="ConsumerMarketingUnitThemedWrapper consumer-marketing-unit"></div><div class="body__inner-container">${p(take(3, 4)).replaceAll("<p>", '<p class="paywall">')}</div></div></div></div><div class="ContentFooterBottom"><div class="tag-cloud">${titles(3)}</div></div></article></main><div class="recirc-list"><h2>Read more</h2>${cards(6)}</div></div>`),
  },
  {
    name: "a page builder of widgets",
    html: page(headlines[1], `<div class="elementor elementor-location-header"><div class="elementor-widget elementor-widget-nav-menu">${nav()}</div></div><div class="elementor elementor-location-single post-12 post type-post"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-element elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${headlines[1]}</h1></div></div><div class="elementor-element elementor-widget elementor-widget-post-info"><div class="elementor-widget-container"><ul class="elementor-inline-items elementor-post-info"><li>Dana Poe</li><li>24 November 2026</li></ul></div></div>${[10, 12, 14].map((n) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${p(take(n, 2))}</div></div>`).join("")}<div class="elementor-element elementor-widget elementor-widget-share-buttons"><div class="elementor-widget-container">${share}</div></div></div></div></div></section></div><div class="elementor-widget elementor-widget-posts">${cards(3)}</div>`),
  },
  {
    name: "names that are styles",
    html: page(headlines[2], `<div class="min-h-screen bg-white print:bg-transparent"><header class="sticky top-0 z-50 flex items-center justify-between">${nav("nav", "hidden md:flex space-x-4")}</header><main class="mx-auto max-w-3xl px-4 relative"><div class="mb-6 flex flex-col gap-2"><span class="text-xs uppercase tracking-wide">Health</span><h1 class="text-4xl font-bold leading-tight">${headlines[2]}</h1><div class="flex text-sm text-gray-500 print:hidden"><span>Dana Poe</span><span class="mx-2">·</span><span>24 Nov 2026</span></div></div><div class="prose prose-lg max-w-none print:text-black">${p(take(17, 7))}</div><div class="mt-8 grid grid-cols-2 gap-4">${cards(4, "div", "rounded border p-4")}</div></main></div>`),
  },
  {
    name: "sections of a platform for writers",
    html: page("What the marsh taught me", `<div id="root"><div class="a b c"><div class="d e">${nav("div", "f g")}</div><div class="h i"><article><div class="j"><section><div><div class="k l"><div class="m n"><h1 class="pw-post-title o p">What the marsh taught me about silt</h1><div class="q r"><div class="s"><a href="/@poe">Dana Poe</a></div><div class="t u">8 min read · Nov 24, 2026</div></div><p class="pw-post-body-paragraph v w">${take(0, 1)[0]}</p><p class="pw-post-body-paragraph v w">${take(1, 1)[0]}</p></div></div></div></section><section><div class="k l"><div class="m n"><h2 class="x y">The second winter</h2>${take(3, 3).map((w) => `<p class="pw-post-body-paragraph v w">${w}</p>`).join("")}</div></div></section><section><div class="k l"><div class="m n"><h2 class="x y">The board</h2>${take(6, 3).map((w) => `<p class="pw-post-body-paragraph v w">${w}</p>`).join("")}</div></div></section></div></article></div><div class="z aa"><h2>Recommended from the platform</h2>${cards(6, "div", "ab")}</div></div></div>`),
  },
  {
    name: "line breaks and spans",
    html: page(headlines[0], `<div id="container"><div id="menu">${titles(6)}</div><div id="content"><span class="titlebig">${headlines[0]}</span><br><span class="small">By Dana Poe, 24 November 2026</span><br><br><span class="bodytext">${take(0, 3).join("<br><br>")}<br><br><b>The silt</b><br><br>${take(4, 4).join("<br /> <br />")}</span></div><div id="bottom">${titles(4)}</div></div>`),
  },
  {
    name: "list with a picture for each entry",
    html: page("Eight sounds", `<header>${nav()}</header><div class="content-main"><h1>8 sounds that everybody on the coast knows</h1><p class="buzz-description">And one that nobody wants to hear.</p><div class="byline">Dana Poe</div>${["the fog horn", "the rattle of the chain", "gulls at four", "the ferry’s three blasts", "rain on the silo", "the bell buoy", "the bus that is late", "the dredger"].map((w, i) => `<div class="superlist_item" id="item${i}"><h2><span class="number">${i + 1}.</span> First of all, ${w}.</h2><div class="media"><img alt=""></div><p class="sub_buzz_desc">${paragraphs[i].split(". ")[0]}.</p><p class="attribution"><a href="https://pictures.example/">pictures.example</a></p></div>`).join("")}</div><div class="sidebar-box">${titles(6)}</div>`),
  },
  {
    name: "instructions in steps",
    html: page("How to dry a boat", `<header>${nav()}</header><article id="Body" data-type="AbstractPage"><header><h1 class="headline">How to dry out a flooded boat</h1><div class="author-block">by Rui Sato</div></header><div class="intro"><p>A boat that took water is not lost if you begin on the same day. What you need is time, rags, and somebody who holds the lamp.</p></div><ol class="steps">${["Pump out what you can, and stop when the pump sucks air. A bucket does the rest better than a second pump.", "Take everything out that can be taken out. Cushions never dry on board, whatever the seller said.", "Rinse with fresh water. Salt draws damp for years and eats the wires, and you will not see it until they fail.", "Open all hatches and wait for a dry wind. A heater on a damp day only moves the water about.", "Check the wires before you switch anything on. If in doubt, ask an electrician who knows boats."].map((w, i) => `<li class="section"><div class="step"><span class="num">${i + 1}</span><p>${w}</p></div></li>`).join("")}</ol><section class="tips"><h2>Tips</h2><ul><li>Photograph everything before you begin; the insurer will ask for it.</li><li>Oil from the bilge belongs in a can, not in the harbour.</li></ul></section></article><div class="related-articles">${titles(6)}</div>`),
  },
  {
    name: "first post of a thread",
    html: page("Silt in the marina", `<div id="page-body"><h2 class="topic-title"><a href="/t">Silt in the marina</a></h2><div class="post bg2" id="p1"><div class="inner"><dl class="postprofile"><dt>odile</dt><dd>Posts: 212</dd></dl><div class="postbody"><p class="author">by odile » Tue Nov 24, 2026 6:12 pm</p><div class="content">${take(4, 5).join("<br><br>")}</div></div></div></div></div>${nav("div", "navbar")}`),
  },
  {
    name: "the whole page in a fixed frame that scrolls",
    html: page(headlines[0], `<div class="scroller" style="position:fixed;inset:0;overflow:auto"><header>${nav()}</header><div class="sheet"><h1>${headlines[0]}</h1><div class="text">${p(take(0, 6))}</div></div></div>`),
  },
  {
    name: "a wrapper that is called after the sidebar beside it",
    html: page(headlines[2], `<div class="top">${nav("div", "nav-bar")}</div><h1 class="page-title">${headlines[2]}</h1><div class="sidebar-layout content-sidebar"><div class="comments-open"><div class="the-text">${p(take(17, 6))}</div></div><div class="side">${titles(7)}</div></div>`),
  },
  {
    name: "photographs between the paragraphs",
    html: page(headlines[1], `<header>${nav()}</header><main><article><h1>${headlines[1]}</h1><p class="byline">Dana Poe</p>${take(10, 6).map((w, i) => `<figure class="photo"><img alt=""><figcaption>A stop in the dark, number ${i + 1} of the series. <span class="credit">Photograph: Rui Sato</span></figcaption></figure><p>${w}</p>`).join("")}</article></main>`),
  },
  {
    name: "boxes of other articles after every second paragraph",
    html: page(headlines[0], `<header>${nav()}</header><main><div class="article"><h1>${headlines[0]}</h1>${[0, 2, 4, 6].map((n, i) => `${p(take(n, 2))}<div class="box-${i} c-block"><a href="/n${i}"><img alt=""><h4>${teasers[i][0]}</h4></a><p>${teasers[i][1]}</p></div>`).join("")}</div></main>`),
  },
];
