// Pages as the systems of newsrooms make them: the same furniture around the text, in
// markup of the kinds that are met. Each is {name, html}, and may say why it does not
// agree with Readability.

import { comments, headlines, paragraphs, teasers } from "./prose.mjs";

export const p = (list) => list.map((words) => `<p>${words}</p>`).join("\n");
export const take = (from, n) => Array.from({ length: n }, (_, i) => paragraphs[(from + i) % paragraphs.length]);
export const page = (title, body, { lang = "en", css = "", attributes = "" } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><style>${css}</style></head><body${attributes}>${body}</body></html>`;

const link = (words) => `<a href="/news/${words.toLowerCase().replace(/[^a-z]+/g, "-")}">${words}</a>`;
export const nav = (tag = "nav", name = "site-nav") =>
  `<${tag} class="${name}"><ul>${["Home", "News", "Sport", "Opinion", "Weather", "Obituaries", "Jobs"].map((w) => `<li>${link(w)}</li>`).join("")}</ul></${tag}>`;
export const cards = (n, tag = "div", name = "card", from = 0) =>
  Array.from({ length: n }, (_, i) => teasers[(from + i) % teasers.length]).map(([title, words]) => `<${tag} class="${name}"><h3>${link(title)}</h3><p>${words}</p></${tag}>`).join("");
export const titles = (n, from = 0) => `<ul>${Array.from({ length: n }, (_, i) => `<li>${link(teasers[(from + i) % teasers.length][0])}</li>`).join("")}</ul>`;
const share = `<div class="share-tools"><ul><li><a href="https://social.example/a">Share</a></li><li><a href="https://social.example/b">Post</a></li><li><a href="mailto:x">E-mail</a></li></ul></div>`;
const footer = `<footer class="site-footer"><div class="links">${link("About us")} ${link("Contact")} ${link("Privacy policy")} ${link("Advertise with us")}</div><p>© 2026 The Marsh Bugle. All rights reserved. No part of this site may be reproduced without permission of the publisher.</p></footer>`;
const newsletter = `<div class="newsletter-signup"><h3>Get the Bugle in your inbox</h3><p>Sign up for our free daily briefing and never miss a story from your part of the county.</p><form><input type="email"><button>Sign up</button></form></div>`;
const cookies = `<div id="cookie-notice" class="cookie-banner"><p>We and our 143 partners use cookies to store and read information on your device, to show you advertising that suits you, and to measure how it does. You can accept all of them, refuse all of them, or choose for each purpose.</p><button>Accept</button></div>`;
const bio = `<div class="author-bio"><img alt=""><p>Dana Poe has covered the county for the Bugle since 2011. She was named reporter of the year by the regional press club, and keeps bees.</p></div>`;
const remarks = (tag = "li") => comments.map((words, i) => `<${tag} class="comment"><div class="comment-author">Reader ${i + 1}</div><div class="comment-body"><p>${words}</p></div><a href="#reply">Reply</a></${tag}>`).join("");

export const news = [
  {
    name: "WordPress, classic theme",
    html: page(headlines[0], `<div id="page" class="hfeed site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">The Marsh Bugle</a></h1>${nav("nav", "main-navigation")}</header>
<div id="main" class="wrapper"><div id="primary" class="site-content"><div id="content"><article id="post-88" class="post-88 post type-post status-publish category-newsletter tag-comments hentry">
<header class="entry-header"><h1 class="entry-title">${headlines[0]}</h1><div class="entry-meta">Posted on <a href="/2026/11"><time>24 November 2026</time></a> by <a href="/author/poe">Dana Poe</a></div></header>
<div class="entry-content">${p(take(0, 3))}<div id="attachment_9" class="wp-caption alignnone"><img alt=""><p class="wp-caption-text">The northern channel at low tide. Photograph: Bugle archive</p></div>${p(take(3, 6))}</div>
<footer class="entry-meta">This entry was posted in ${link("News")} and tagged ${link("harbour")}, ${link("silt")}.</footer></article>
<nav class="nav-single"><h3>Post navigation</h3><span><a href="/a">← ${teasers[0][0]}</a></span> <span><a href="/b">${teasers[1][0]} →</a></span></nav>
<div id="comments" class="comments-area"><h2>6 thoughts on “${headlines[0]}”</h2><ol class="commentlist">${remarks()}</ol></div></div></div>
<div id="secondary" class="widget-area"><aside class="widget widget_recent_entries"><h3>Recent Posts</h3>${titles(5)}</aside><aside class="widget"><h3>About</h3><p>The Marsh Bugle has brought the news of the marshes to its readers since 1894, six days a week, and on Sundays online.</p></aside></div></div>${footer}</div>`),
  },
  {
    name: "WordPress, blocks",
    html: page(headlines[1], `<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><p class="wp-block-site-title"><a href="/">Bugle</a></p>${nav("nav", "wp-block-navigation")}</div></header>
<main class="wp-block-group is-layout-flow"><div class="wp-block-group has-global-padding"><h1 class="wp-block-post-title">${headlines[1]}</h1><div class="wp-block-group"><div class="wp-block-post-author-name">Dana Poe</div><div class="wp-block-post-date"><time>24 November 2026</time></div></div></div>
<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">${p(take(10, 2))}<figure class="wp-block-image size-large"><img alt=""><figcaption class="wp-element-caption">A bus at the Millbrook stop.</figcaption></figure><h2 class="wp-block-heading">Why it took so long</h2>${p(take(12, 3))}<figure class="wp-block-pullquote"><blockquote><p>Nobody has measured whether marks improved.</p></blockquote></figure><div class="wp-block-columns"><div class="wp-block-column">${p(take(15, 1))}</div><div class="wp-block-column">${p(take(16, 1))}</div></div><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/subscribe">Subscribe now</a></div></div></div>
<div class="wp-block-group"><h2 class="wp-block-heading">More posts</h2><div class="wp-block-query"><ul class="wp-block-post-template">${cards(4, "li", "wp-block-post")}</ul></div></div></main>${footer}</div>`),
  },
  {
    name: "Drupal",
    html: page(headlines[2], `<div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div class="region region-header"><a href="/" class="site-logo">County Wire</a></div>${nav("nav", "menu--main")}</header><main role="main"><a id="main-content"></a><div class="layout-content"><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ol></nav></div><div class="region region-content"><div id="block-page-title" class="block"><h1 class="page-title"><span class="field field--name-title">${headlines[2]}</span></h1></div>
<div id="block-content" class="block block-system"><article class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field--name-uid">h.ostrow</span> on <span class="field--name-created">24 November 2026</span></div></footer><div class="node__content"><div class="field field--name-field-image"><img alt=""></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${p(take(17, 8))}</div><div class="field field--name-field-tags"><h4 class="field__label">Tags</h4><ul class="links field__items"><li>${link("health")}</li><li>${link("winter")}</li></ul></div></div></article></div></div></div>
<aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar-second"><div class="block block-views"><h2>Related</h2>${titles(6)}</div></div></aside></main><footer role="contentinfo">${footer}</footer></div></div>`),
  },
  {
    name: "AMP",
    html: page(headlines[0], `<amp-sidebar id="s" hidden>${nav("ul", "menu")}</amp-sidebar><header class="headerbar"><a href="/">Bugle</a></header><amp-ad width="300" height="250"></amp-ad><article class="amp-article"><header class="amp-article-header"><h1 class="amp-title">${headlines[0]}</h1><div class="amp-meta amp-byline">By Dana Poe</div><div class="amp-meta amp-posted-on"><time>24 November 2026</time></div></header><figure class="amp-featured"><amp-img></amp-img><figcaption>Low tide at the quay</figcaption></figure><div class="amp-article-content" style="display:block">${p(take(0, 4))}<amp-ad></amp-ad>${p(take(4, 5))}<amp-social-share></amp-social-share></div><footer class="amp-article-footer"><div class="amp-tax">Filed under: ${link("Harbour")}, ${link("News")}</div></footer></article><div class="amp-related"><h2>Related</h2>${titles(5)}</div>${footer}`),
  },
  {
    name: "Ghost",
    html: page(headlines[1], `<div class="gh-viewport"><header id="gh-navigation" class="gh-navigation is-left-logo gh-outer">${nav("nav", "gh-navigation-menu")}</header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/transport/">Transport</a><h1 class="gh-article-title is-title">${headlines[1]}</h1><p class="gh-article-excerpt is-body">A trial in four schools shows what twenty minutes can do, and whom they cost something.</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/dana/">Dana Poe</a></h4><time class="gh-article-meta-date">Nov 24, 2026</time> <span class="gh-article-meta-length">4 min read</span></div></header>
<section class="gh-content gh-canvas is-body">${p(take(10, 3))}<hr><h2 id="drivers">The drivers</h2>${p(take(13, 2))}<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://elsewhere.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${teasers[2][0]}</div><div class="kg-bookmark-description">${teasers[2][1]}</div></div></a></figure>${p(take(15, 2))}<div class="kg-card kg-signup-card"><h3>Sign up for Bugle Weekly</h3><p>One letter a week, no advertising, unsubscribe when you like.</p></div></section></article></main><section class="gh-container is-grid gh-outer"><div class="gh-container-inner gh-inner"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">${cards(4, "article", "gh-card post")}</div></div></section><footer class="gh-footer">${footer}</footer></div>`),
  },
  {
    name: "Substack",
    html: page(headlines[2], `<div id="entry"><div id="main" class="main typography use-theme-bg"><div class="main-menu"><a href="/">County Letters</a> <a href="/archive">Archive</a> <button>Subscribe</button></div><div class="container"><div class="single-post-container"><div class="container"><div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">${headlines[2]}</h1><h3 class="subtitle">What a letter from eighteen months ago foresaw</h3><div class="byline-wrapper"><a href="/@poe">Dana Poe</a> <div>Nov 24, 2026</div></div></div><div class="visibility-check"></div><div><div class="available-content"><div dir="auto" class="body markup">${p(take(17, 3))}<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">County Letters is supported by its readers. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div></div>${p(take(20, 5))}<blockquote><p>The flats had stood half empty for years.</p></blockquote>${p(take(25, 1))}</div></div></div></article></div></div><div class="post-ufi">12 likes ∙ <a href="/c">6 comments</a></div><div id="discussion" class="comments-page"><div class="container">${remarks("div")}</div></div></div></div></div>${footer}</div>`),
  },
  {
    name: "hashed names, a wrapper around each paragraph or two",
    html: page(headlines[0], `<div id="app"><div><div class=""><div><header class="css-1d8a290 e1suatyy1"><section class="css-9kr9i3">${nav("div", "css-1nq6n71")}</section></header></div><div aria-hidden="false"><main id="site-content"><div><article id="story" class="css-1vxca1d e1lmdhsb0"><div id="top-wrapper" class="css-wwb6k2"><div class="ad css-l9onyx"><span>Advertisement</span></div></div><header class="css-xbztij euiyums1"><div class="css-1vkm6nb"><h1 id="link-4f1" class="css-88wicj e1h9rw200">${headlines[0]}</h1></div><p id="article-summary" class="css-79rysd e1wiw3jv0">Grain ships have waited offshore since the spring. What lies in the silt is another matter.</p><div class="css-18e8msd"><div class="css-vp77d3"><p class="css-4skfbu e1jsehar1">By <a href="/by/dana-poe">Dana Poe</a> and <a href="/by/r">Rui Sato</a></p><time class="css-8blifj">Nov. 24, 2026</time></div></div></header>
<section name="articleBody" class="meteredContent css-1r7ky0e">${[0, 2, 4, 6, 8].map((n, i) => `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${p(take(n, 2).map((w) => w)).replaceAll("<p>", '<p class="css-at9mc1 evys1bk0">')}</div><aside class="css-ew4tgv"></aside></div>${i === 1 ? '<div><div class="css-1336jj"><div>Advertisement</div></div></div>' : ""}${i === 2 ? `<div class="css-79elbk"><figure class="img-sz-large"><img alt=""><figcaption class="css-7xdcwc">Trucks at the silos in May.<span>Rui Sato for the Bugle</span></figcaption></figure></div>` : ""}`).join("")}</section><div class="bottom-of-article"><div class="css-1ubp8k9"><p>Dana Poe reports on the coast for the Bugle. ${link("More about Dana Poe")}</p></div></div></article></div></main><section class="css-recirc" id="bottom-recirc"><h2>More in Coast</h2>${cards(6, "div", "css-12x9z")}</section></div></div></div>${footer}</div>`),
  },
  {
    name: "hashed names, each paragraph a component",
    about: "Readability keeps headlines of other articles.",
    agrees: 0.85,
    html: page(headlines[1], `<div id="root"><div class="ssrcss-1ocoo3l-Wrap"><header role="banner">${nav("nav", "ssrcss-nav")}</header><main id="main-content" class="ssrcss-1wq8bbk"><article class="ssrcss-pv1rh6-ArticleWrapper"><div data-component="headline-block" class="ssrcss-2f0t9u"><h1 id="main-heading" class="ssrcss-xkj">${headlines[1]}</h1></div><div data-component="byline-block" class="ssrcss-m5j4pi"><div>Dana Poe</div><div>Transport correspondent</div></div><div data-component="image-block"><figure><img alt=""><figcaption>The first buses leave before dawn</figcaption></figure></div>
${take(10, 4).map((w) => `<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg">${w}</p></div></div>`).join("")}
<div data-component="unordered-list-block" class="ssrcss-ul"><div><ul><li>${link(teasers[3][0])}</li><li>${link(teasers[4][0])}</li></ul></div></div>
<div data-component="subheadline-block"><h2>What it costs</h2></div>
${take(14, 3).map((w) => `<div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg">${w}</p></div></div>`).join("")}
<section data-component="topic-list" class="ssrcss-topic"><h2>More on this story</h2>${titles(4, 2)}</section><section data-component="links-block"><h2>Related internet links</h2>${titles(2, 5)}</section></article><section class="ssrcss-1c3-Section"><h2>Top stories</h2>${cards(5, "div", "ssrcss-promo")}</section></main>${footer}</div></div>`),
  },
  {
    name: "a table for the layout, br between paragraphs",
    html: page(headlines[2], `<table width="760" border="0"><tr><td colspan="3"><table><tr>${["Home", "News", "Sport", "Weather"].map((w) => `<td>${link(w)}</td>`).join("")}</tr></table></td></tr><tr><td width="120" valign="top"><b>Sections</b><br>${["Town", "County", "Letters", "Farm", "Tides"].map(link).join("<br>")}</td><td valign="top"><font size="5"><b>${headlines[2]}</b></font><br><font size="1">By HANNA LEE, staff writer</font><br><br>${take(17, 8).join("<br><br>\n")}</td><td width="150" valign="top"><b>Also today</b>${titles(5)}</td></tr><tr><td colspan="3"><font size="1">Copyright 2003 The Marsh Bugle</font></td></tr></table>`),
  },
  {
    name: "nested sections",
    html: page(headlines[0], `${cookies}<header>${nav()}</header><main><article><header><h1>${headlines[0]}</h1><p class="standfirst">The channel is to be deeper, the silt is not to be touched, and nobody knows how both can be.</p><address class="byline">Dana Poe</address></header><section><section><h2>The vote</h2>${p(take(0, 3))}</section><section><h2>The silt</h2>${p(take(4, 2))}<section><h3>The traders</h3>${p(take(6, 1))}</section></section></section><section><h2>The neighbours</h2>${p(take(7, 3))}</section></article></main>${footer}`),
  },
  {
    name: "the next article below the article",
    about: "Readability gives both.",
    agrees: 0.6,
    html: page(headlines[0], `<header>${nav()}</header><div class="infinite"><div class="article-wrap"><article class="article"><h1>${headlines[0]}</h1><div class="byline">Dana Poe</div><div class="article-text">${p(take(0, 9))}</div></article></div><div class="article-wrap"><article class="article"><h1>${headlines[1]}</h1><div class="byline">Rui Sato</div><div class="article-text">${p(take(10, 5))}</div></article></div></div>${footer}`),
  },
  {
    name: "paywall",
    about: "Readability keeps what a subscription offers.",
    agrees: 0.85,
    html: page(headlines[2], `<header>${nav()}</header><main><article><h1>${headlines[2]}</h1><p class="byline">Dana Poe</p><div class="article-body">${p(take(17, 4))}<div class="paywall-gate"><h2>Keep reading for one coin a week</h2><p>You have read your last free article of the month. Subscribers read everything, and support reporting from places that nobody else goes to.</p><ul><li>Every article, on every device</li><li>The puzzle page</li><li>Cancel when you like</li></ul><button>Subscribe</button></div></div></article></main>${footer}`, { css: ".locked{display:none}" }),
  },
  {
    name: "live blog",
    html: page("Live: harbour vote", `<header>${nav()}</header><main><div class="live-header"><h1>Live: the harbour board votes on the channel</h1><p class="standfirst">All that is said in the hall, as it is said.</p></div><div class="live-blog"><div class="key-events"><h2>Key events</h2><ul><li><a href="#a">Board votes yes</a></li><li><a href="#b">Hall is cleared</a></li></ul></div>${[0, 2, 4, 6, 8].map((n, i) => `<article class="block" id="b${i}"><div class="block-time"><a href="#b${i}"><time>${18 - i}.1${i}</time></a></div><h2 class="block-title">Update ${i + 1}</h2><div class="block-elements">${p(take(n, 2))}</div>${share}</article>`).join("")}</div></main>${footer}`),
  },
  {
    name: "comments longer than the article",
    html: page(headlines[0], `<header>${nav()}</header><div id="wrap"><div class="post"><h2 class="post-title">${headlines[0]}</h2><p class="post-info">24 November 2026, Dana Poe</p><div class="post-content">${p(take(0, 4))}</div></div><div id="comments"><h3>Comments</h3>${remarks("div")}${remarks("div")}${remarks("div")}</div></div>${footer}`),
  },
  {
    name: "in-article boxes, promotions and a biography",
    html: page(headlines[1], `${cookies}<header class="masthead">${nav()}</header><div class="page-wrapper has-sidebar"><div class="story"><div class="story-head"><h1 class="headline">${headlines[1]}</h1><h2 class="dek">Twenty minutes, and whom they cost something</h2><div class="story-byline">By <a href="/staff/poe">Dana Poe</a></div><div class="story-date">Updated 24 November 2026, 6.12 pm</div>${share}</div><div class="story-body">${p(take(10, 2))}${newsletter}${p(take(12, 2))}<p><strong>READ MORE: ${link(teasers[0][0])}</strong></p><div class="ad-slot"><span>Advertisement</span></div>${p(take(14, 2))}<div class="related-inline"><h4>Related</h4>${titles(3)}</div>${p(take(16, 1))}<div class="pullout"></div></div>${bio}<ul class="tags"><li>${link("schools")}</li><li>${link("buses")}</li></ul>${share}<div class="OUTBRAIN">${cards(4, "div", "ob-item")}</div></div><div class="sidebar"><h3>Most read</h3>${titles(6)}${newsletter}</div></div>${footer}`),
  },
  {
    name: "a brief",
    html: page("Ferry delayed", `<header>${nav()}</header><main><article><h1>Ferry delayed by fog</h1><time>24 November 2026</time><p>The morning ferry left the island two hours late on Tuesday because of fog, the harbour office said. Nobody was hurt.</p><p>About eighty people were on board, among them a school class on its way to the swimming championships. A passenger who missed a flight said he had been told nothing.</p><p>The evening boat is to sail as planned.</p></article><section class="more-news"><h2>More news</h2>${titles(7)}</section></main>${footer}`),
  },
  {
    name: "list of seven",
    html: page("Seven things", `<header>${nav()}</header><main class="main-content"><div class="article-container"><h1>Seven things we learned about the harbour vote</h1><div class="author">Dana Poe</div><div class="article__content"><p>The board met for five hours. These are the points that will matter when the dredger comes.</p>${take(0, 7).map((w, i) => `<h2>${i + 1}. Point ${["one", "two", "three", "four", "five", "six", "seven"][i]}</h2><p>${w}</p>`).join("")}</div></div></main>${footer}`),
  },
  {
    name: "interview with questions in bold",
    html: page("Interview", `<header>${nav()}</header><div class="container"><div class="row"><div class="col-md-8"><h1>“That is not a forecast, that is the ledger”</h1><p class="lead">Ines Pardo runs the berthing office of a port that is too shallow. We asked her what happens next.</p><p class="text-muted">Interview: Dana Poe</p><div class="text">${take(0, 8).map((w, i) => `<p><b>${["What was decided?", "Who pays?", "And the fishing?", "What about the zinc?", "Did you know?", "Who dumps it where?", "Will it be late?", "What then?"][i]}</b></p><p>${w}</p>`).join("")}</div></div><div class="col-md-4"><div class="box"><h4>Latest</h4>${titles(6)}</div></div></div></div>${footer}`),
  },
  {
    name: "a form around the whole page",
    html: page(headlines[0], `<form id="aspnetForm" method="post"><div id="s4-workspace"><div class="ms-nav">${nav("div", "ms-core-listMenu")}</div><div id="contentRow"><div id="DeltaPlaceHolderMain"><div class="ms-rtestate-field"><h1>${headlines[0]}</h1><span class="date">24/11/2026</span><div id="ctl00_PlaceHolderMain_Content" class="ms-rtestate-field">${p(take(0, 7))}</div></div></div></div></div></form>${footer}`),
  },
  {
    name: "Blogger",
    html: page(headlines[1], `<div class="content"><div class="content-outer"><header><div class="header section"><h1 class="title"><a href="/">Notes from the marsh</a></h1></div></header><div class="main-outer"><div class="columns"><div class="main section"><div class="widget Blog"><div class="blog-posts hfeed"><h2 class="date-header"><span>24 November 2026</span></h2><div class="post hentry"><h3 class="post-title entry-title">${headlines[1]}</h3><div class="post-header"></div><div class="post-body entry-content" id="post-body-1">${take(10, 6).join("<br><br>")}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author">Posted by Dana</span> <span>at <a href="/x">18:12</a></span></div><div class="post-share-buttons"><a href="/e">Email This</a><a href="/b">BlogThis!</a></div></div></div><div class="comments" id="comments"><h4>6 comments:</h4><dl>${comments.map((w) => `<dt><a href="/u">Reader</a> said...</dt><dd class="comment-body"><p>${w}</p></dd>`).join("")}</dl></div></div></div></div><div class="column-right-outer"><aside><div class="sidebar section"><div class="widget BlogArchive"><h2>Blog Archive</h2>${titles(8)}</div></div></aside></div></div></div></div></div>`),
  },
  {
    name: "two columns of unequal length, the first paragraph apart",
    html: page(headlines[2], `<header>${nav()}</header><div class="wrap"><div class="hero"><h1>${headlines[2]}</h1></div><div class="lead"><p>${take(17, 1)[0]}</p></div><div class="cols"><div class="col-a">${p(take(18, 6))}</div><div class="ad"><span>Advertisement</span></div><div class="col-b">${p(take(24, 2))}</div></div></div><div class="teasers">${cards(6)}</div>${footer}`),
  },
  {
    name: "a report with a table of figures",
    html: page("Results", `<header>${nav()}</header><main><article class="article"><h1>Dry summer halves the harvest in two of four districts</h1><div class="meta">24 November 2026 · Dana Poe</div>${p(take(6, 2))}<table class="data"><caption>Harvest in tonnes</caption><thead><tr><th>District</th><th>2025</th><th>2026</th></tr></thead><tbody><tr><td>East</td><td>4,120</td><td>2,050</td></tr><tr><td>West</td><td>3,900</td><td>3,870</td></tr><tr><td>North</td><td>1,220</td><td>610</td></tr><tr><td>South</td><td>2,480</td><td>2,510</td></tr></tbody></table>${p(take(7, 4))}</article></main>${footer}`),
  },
  {
    name: "a window over the page",
    about: "Readability keeps what the window says.",
    agrees: 0.8,
    html: page(headlines[0], `<div class="x1" style="position:fixed;inset:10%;background:#fff"><div><h2>Before you go on</h2><p>We would like to ask you a favour. Our reporters travel to places that others do not, and that costs money. For less than a cup of coffee a week you can help us to go on doing so, and you will see fewer of these windows, which we do not like either.</p><p>Readers in ninety countries already do so. Thank you for thinking about it, today, tomorrow or at the end of the month, when it suits you.</p></div></div><header>${nav()}</header><div class="x2"><div class="x3"><h1>${headlines[0]}</h1><div class="x4">${p(take(0, 6))}</div></div></div>${footer}`),
  },
  {
    name: "custom elements and a wire service's credit",
    html: page(headlines[0], `<bsp-header class="Page-header">${nav()}</bsp-header><div class="Page-content"><main class="Page-main"><bsp-story-page style="display:block"><h1 class="Page-headline">${headlines[0]}</h1><div class="Page-byline"><div class="Page-authors">By <a href="/author/p">DANA POE</a></div><div class="Page-dateModified">Updated 6:12 PM, November 24, 2026</div></div><div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody"><p>PORT ARDEN (MW) — ${take(0, 1)[0]}</p><div class="SovrnAd Advertisement"></div>${p(take(1, 3))}<div class="Enhancement" data-align-center=""><div class="HtmlModuleEnhancement"><h3>What to know</h3>${titles(3)}</div></div>${p(take(4, 5))}<p>___</p><p>Sato reported from the coast. Associated reporters contributed from the capital.</p></div></div></bsp-story-page><div class="PageList"><h2>Most read</h2>${titles(6)}</div></main></div>${footer}`),
  },
];
