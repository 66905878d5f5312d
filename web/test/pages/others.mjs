// Pages that are no news sites': authorities, encyclopedias, manuals, letters, other
// languages; and pages with no article at all.

import { comments, headlines, paragraphs, teasers, spanish, german, japanese, arabic } from "./prose.mjs";
import { cards, nav, p, page, take, titles } from "./news.mjs";

const heading = (words) => `<h2>${words}</h2>`;

export const others = [
  {
    name: "press release of an authority",
    html: page("Winter plan for maternity care published", `<a href="#content" class="govuk-skip-link">Skip to main content</a><div id="global-cookie-message" class="gem-c-cookie-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it.</p></div><header class="gem-c-layout-super-navigation-header" role="banner">${nav()}</header><div class="govuk-width-container"><div class="gem-c-contextual-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/h">Health</a></li></ol></div><main role="main" id="content" class="news-article"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><span class="govuk-caption-xl">Press release</span><h1 class="gem-c-heading__text govuk-heading-l">Winter plan for maternity care published</h1><p class="gem-c-lead-paragraph">Women in three districts will be cared for at Sorrel Bay until the end of March.</p></div><div class="metadata-logo-wrapper"><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/o">Department of Health</a></dd><dt>Published</dt><dd>24 November 2026</dd></dl></div></div></div><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak">${p(take(17, 3))}<p>Minister for Health Alma Reyes said:</p><blockquote><p>${paragraphs[24]}</p></blockquote>${p(take(21, 2))}<ul><li>fourteen posts will be advertised again before the end of the year</li><li>the clinic at Sorrel Bay will open a second operating room</li><li>ambulances will wait on both sides of the pass</li></ul></div></div><div class="responsive-bottom-margin"><h2>Updates to this page</h2><p>Published 24 November 2026</p></div></div><div class="govuk-grid-column-one-third"><div class="gem-c-contextual-sidebar"><h2>Related content</h2>${titles(4)}</div></div></div></main></div><footer role="contentinfo">${nav("div", "govuk-footer")}</footer>`),
  },
  {
    name: "encyclopedia",
    html: page("Arden harbour", `<div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">Arden harbour</span></h1><div id="bodyContent" class="vector-body"><div id="siteSub">From an open encyclopedia</div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output"><div role="note" class="hatnote">For the novel, see <a href="/wiki/n">Arden (novel)</a>.</div><table class="infobox vcard"><tbody><tr><th>Opened</th><td>1871</td></tr><tr><th>Depth</th><td>7.4 m</td></tr></tbody></table><p><b>Arden harbour</b> is a port on the <a href="/wiki/m">marsh coast</a>.<sup><a href="#c1">[1]</a></sup> ${paragraphs[0]}</p><p>${paragraphs[2]}<sup><a href="#c2">[2]</a></sup></p><div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#History">1 History</a></li><li><a href="#Trade">2 Trade</a></li></ul></div><div class="mw-heading"><h2 id="History">History</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>${p(take(8, 1))}<p>${paragraphs[5]} See also the <a href="/wiki/a">Arden board</a> and the <a href="/wiki/r">rowing club</a>.</p><div class="mw-heading"><h2 id="Trade">Trade</h2></div>${p(take(6, 2))}<div class="navbox" role="navigation"><table><tr><th>Ports</th><td>${titles(8)}</td></tr></table></div></div></div><div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <ul><li><a href="/c1">Ports</a></li></ul></div></div></div><div id="mw-navigation">${nav("div", "vector-menu")}</div><footer id="footer" class="mw-footer"><ul><li>Text is available under a free licence.</li></ul></footer>`),
  },
  {
    name: "manual",
    html: page("Channels", `<div class="related" role="navigation"><h3>Navigation</h3><ul><li><a href="g">index</a></li><li><a href="n">next</a></li></ul></div><div class="document"><div class="documentwrapper"><div class="bodywrapper"><div class="body" role="main"><section id="channels"><h1>Channels<a class="headerlink" href="#channels">¶</a></h1><p>A channel carries values from one part of a program to another. It is made once, and may be closed once; reading from a closed channel gives nothing and does not wait.</p><section id="making"><h2>Making one<a class="headerlink" href="#making">¶</a></h2><p>The function <code>open</code> takes the number of values that may wait in the channel. With none, the writer waits for the reader, which is often what is wanted.</p><div class="highlight-python notranslate"><div class="highlight"><pre>c = open(3)\nc.write("a")\nprint(c.read())</pre></div></div><p>If the writer is faster than the reader for long, no number is large enough. Measure before you raise it, and prefer to drop values that nobody will read.</p></section><section id="closing"><h2>Closing<a class="headerlink" href="#closing">¶</a></h2><p>Only the writer closes. A reader that closes a channel takes away the writer’s only means to say that there is no more, and most errors with channels come from that.</p><dl class="py function"><dt>close(channel)</dt><dd><p>Closes the channel. It is an error to close it twice, and the second call says so.</p></dd></dl></section></section></div></div></div><div class="sphinxsidebar" role="navigation"><h3>Table of Contents</h3><ul><li><a href="#making">Making one</a></li></ul></div></div>`),
  },
  {
    name: "Spanish",
    html: page("El tranvía llegará a las Salinas", `<header>${nav()}</header><main class="contenido"><article class="noticia"><header class="cabecera"><h1>El tranvía llegará a las Salinas</h1><p class="entradilla">El pleno aprueba la obra con los votos en contra de la oposición.</p><div class="firma">Lucía Roca</div></header><div class="cuerpo">${p(spanish)}</div></article><aside class="relacionadas"><h2>Te puede interesar</h2>${titles(5)}</aside></main>`, { lang: "es" }),
  },
  {
    name: "German",
    html: page("Das Freibad bleibt offen", `<div id="seite"><div id="kopf">${nav("div", "hauptmenue")}</div><div id="inhalt"><div class="beitrag"><h1>Das Freibad bleibt offen</h1><div class="autor">Von Jule Brand</div>${p(german)}</div></div><div id="rand"><h3>Meistgelesen</h3>${titles(6)}</div><div id="fuss"><a href="/i">Impressum</a> <a href="/d">Datenschutz</a></div></div>`, { lang: "de" }),
  },
  {
    name: "Japanese",
    html: page("港の水路を浚渫へ", `<header>${nav()}</header><main><article><h1>港の水路を浚渫へ</h1><p class="date">2026年11月24日</p><div class="article-body">${p(japanese)}</div></article><section class="ranking"><h2>ランキング</h2><ul><li><a href="/1">朝の便を廃止へ</a></li><li><a href="/2">古地図見つかる</a></li></ul></section></main>`, { lang: "ja" }),
  },
  {
    name: "Arabic",
    html: page("الترام يصل إلى حي الملاحات", `<header>${nav()}</header><div class="main"><div class="article"><h1>الترام يصل إلى حي الملاحات</h1><div class="author">هدى كرم</div><div class="text">${p(arabic)}</div></div><div class="side">${titles(4)}</div></div>`, { lang: "ar", attributes: ' dir="rtl"' }),
  },
  {
    name: "letter in a mailing list's archive",
    html: page("[harbour] the vote", `<h1>[harbour] the vote</h1><b>Odile Varga</b> <a href="mailto:x">odile at example</a><br><i>Tue Nov 24 18:12:05 2026</i><ul><li>Previous message: <a href="1.html">minutes</a></li><li>Next message: <a href="3.html">the vote</a></li></ul><hr><pre>${take(5, 5).map((w) => w.replace(/(.{60,72}) /g, "$1\n")).join("\n\n")}</pre><hr><a href="/">More information about the list</a>`),
  },
  {
    name: "company's announcement on a wire",
    html: page("Ardenport Holding announces dredging contract", `<header>${nav()}</header><main><article class="news-release static-pane"><header class="container release-header"><h1>Ardenport Holding announces dredging contract</h1><div class="mb-no"><span>Nov 24, 2026, 08:00 ET</span></div></header><section class="release-body container"><div class="row"><div class="col-lg-10">${p(take(0, 1))}${p(take(2, 1))}<p>“We are proud to bring our largest vessel to the coast,” said Leo Marsh, chief executive of Ardenport. “It will open the port to the world, and the world to the port.”</p>${p(take(6, 1))}<p><b>About Ardenport Holding</b></p><p>Ardenport Holding runs nine dredgers on three coasts. It was founded in 1962 and has its seat in Arden.</p><p>Contact: press@ardenport.example</p><p>SOURCE Ardenport Holding</p></div></div></section></article><section class="more-releases"><h2>More from this source</h2>${cards(3)}</section></main>`),
  },
  {
    name: "university's news",
    html: page("Later buses, fuller classrooms", `<header>${nav()}</header><div role="main" class="container main-container"><div class="row"><section class="col-sm-9"><h1 class="page-header">Later buses, fuller classrooms</h1><div class="region region-content"><div class="panel-pane pane-entity-field pane-node-field-subtitle"><div class="pane-content">A study of four schools</div></div><div class="panel-pane pane-node-body"><div class="pane-content">${p(take(10, 3))}<aside class="factbox"><h3>The study in brief</h3><p>Four schools, 1,900 pupils, two terms. Paid for by the transport authority.</p></aside>${p(take(14, 3))}${heading("More information")}<p>The study can be read at the <a href="/lib">library of the university</a> from December on.</p></div></div></div></section><aside class="col-sm-3"><section class="block"><h2>Events</h2>${titles(4)}</section></aside></div></div>`),
  },
  {
    name: "opinion, divs for paragraphs",
    html: page("The silt we know", `<div class="top">${nav("div", "top-links")}</div><div class="opinion"><div class="kicker">Opinion</div><div class="hed">The silt we know</div><div class="by">By Rui Sato</div><div class="copy">${take(4, 7).map((w) => `<div>${w}</div>`).join("")}</div></div><div class="foot">${titles(3)}</div>`),
  },
];

/** Pages with no article. */
export const none = [
  { name: "front page", html: page("The Marsh Bugle", `<header>${nav()}</header><main><section class="top-stories"><article class="lead-story"><h2><a href="/a">${headlines[0]}</a></h2><p>${paragraphs[0].slice(0, 120)}…</p></article>${cards(8, "article", "story")}</section><section class="opinion"><h2>Opinion</h2>${cards(4)}</section></main>`) },
  { name: "search results", html: page("Search", `<header>${nav()}</header><main><h1>Results for “silt”</h1><p>About 230 results</p><ol class="results">${cards(8, "li", "result")}</ol></main>`) },
  { name: "sign in", html: page("Sign in", `<header>${nav()}</header><main><h1>Sign in</h1><form><p>Enter your e-mail address and we will send you a link. It is valid for ten minutes.</p><input type="email"><button>Send</button></form><p>No account yet? <a href="/r">Register here</a>.</p></main>`) },
  { name: "gallery", html: page("Photographs", `<header>${nav()}</header><main><h1>The week in pictures</h1>${Array.from({ length: 8 }, (_, i) => `<figure><img alt=""><figcaption>Picture ${i + 1}: the quay</figcaption></figure>`).join("")}</main>`) },
  { name: "not found", html: page("Not found", `<header>${nav()}</header><main><h1>This page does not exist</h1><p>It may have moved, or the link was wrong. Try the search, or go back to the <a href="/">front page</a>.</p></main>`) },
  { name: "shop", html: page("Shop", `<header>${nav()}</header><main><h1>Rubber boots</h1><ul class="products">${Array.from({ length: 12 }, (_, i) => `<li><a href="/p${i}"><h3>Boot no. ${i}</h3></a><span>€ ${20 + i}.00</span><button>Add</button></li>`).join("")}</ul></main>`) },
  { name: "forum's list of threads", html: page("Forum", `<main><h1>All threads</h1><table>${comments.map((w, i) => `<tr><td><a href="/t${i}">${teasers[i][0]}</a></td><td>Reader ${i}</td><td>${i + 3} replies</td></tr>`).join("")}</table></main>`) },
  { name: "nothing", html: page("Empty", "") },
];
