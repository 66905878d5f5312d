// Prose for the pages that the stories read. All of it was written for them.

/** Paragraphs of a news report, enough for several pages. */
export const paragraphs = [
  "The harbour board voted on Tuesday to dredge the northern channel for the first time in eleven years, clearing the way for larger grain ships that have been waiting offshore since the spring.",
  "“We have lost two contracts this season because nobody could promise a draught of nine metres,” said Ines Pardo, who runs the port’s berthing office. “That is not a forecast, that is the ledger.”",
  "The work will cost 14.2 million, according to the board’s papers, and is to begin after the herring run ends in late October. A dredger has been hired from a yard two hundred kilometres down the coast.",
  "Fishing crews, who moor on the same quay, have asked for the work to stop on weekends. A spokesman for their association, Tobias Rehm, said the noise drives fish out of the estuary for days at a time.",
  "Some of the silt is likely to be contaminated. Samples taken in March held three times the permitted amount of zinc, and an engineer involved in the tests said the results had been known to the board for months.",
  "The board disputes that. In a statement it said the samples were preliminary, that a second laboratory had been asked to repeat them, and that nothing would be moved before the results were published.",
  "Grain traders welcomed the vote. Prices for storage in the town have doubled since May, and two silos stand empty because trucks cannot carry the harvest away fast enough before the rains.",
  "Residents of the old town are less pleased. At a meeting in the library last week, more than a hundred people signed a letter asking where the silt would be dumped and who would pay if the pits leaked.",
  "The last dredging, in the autumn eleven years ago, ran four months late and left a bank of mud in front of the rowing club that took two winters to wash away, the club’s chairwoman, Odile Varga, recalled.",
  "A draft of the contract seen by this newspaper foresees penalties for every week of delay. Whether they will be enforced is another matter, a member of the finance committee conceded.",
  "School buses in the eastern districts will run twenty minutes later from January, the transport authority said, after a trial in four schools cut the number of pupils who miss first lessons by a third.",
  "Parents had complained for years that children as young as seven were waiting in the dark. “My daughter left the house before the street lamps went off,” said Jon Abara, a father of three from Millbrook.",
  "The authority’s own figures show why it took so long. Every one of the 63 routes shares drivers with the early shift at the canning plant, and moving one timetable moves all the others behind it.",
  "Drivers’ representatives say they were consulted only after the decision had been made. They want an extra break in the middle of the day, which would cost the authority about 400,000 a year.",
  "Head teachers reported fewer late arrivals and, to their surprise, fewer fights at the gates. Nobody has measured whether marks improved as well, and the authority does not claim that they did.",
  "The canning plant said it had not been asked. Its manager, Petra Lindqvist, said that a third of her early shift comes by the same buses, and that the line cannot start without them.",
  "A final timetable is to be published in December. Until then, families can look up their stop on the authority’s website, or ring the office on weekdays between eight and four.",
  "The county hospital has closed one of its two maternity wards for the winter, citing a shortage of midwives that its own staff warned about in a letter eighteen months ago.",
  "Women due before the end of March will be sent to the clinic at Sorrel Bay, forty minutes away by road when the pass is open and nearly two hours when it is not, the hospital said on its website.",
  "“We were told it was safe, and then we were told it was temporary,” said Hanna Ostrow, whose second child is due in February. “Nobody told us what happens when it snows.”",
  "The ward needs fourteen midwives to run day and night. It has nine, two of them on long-term leave, and three posts have been advertised without a single application since the summer.",
  "Critics say that the county let housing for nurses fall into disrepair and then sold it. The county’s health officer, Milos Drey, rejected that, saying that the flats had stood half empty for years.",
  "An inspection in the spring found no fault with the care itself, but noted that emergency drills had not been held for a year, and that one of the two operating rooms lacked a working generator.",
  "The hospital’s director said she hoped to open the ward again in April. She would not say what would happen if no midwives could be found by then, and left the meeting without taking further questions.",
  "In the valley, volunteers have begun to draw up a list of drivers with four-wheel cars. It has thirty names so far, among them two retired paramedics and the man who ploughs the pass.",
  "The council will discuss the matter on Thursday. Its chairman has already said that money alone will not help, since the neighbouring counties are looking for the same people at the same time.",
];

export const headlines = [
  "Harbour board votes to dredge channel despite zinc in the silt",
  "Later buses after fewer pupils miss first lessons",
  "Maternity ward shuts for the winter as midwives run out",
];

/** Comments of readers: prose, but not the article's. */
export const comments = [
  "I have lived by the quay for thirty years and I can tell you that nobody on that board has ever had to sleep next to a dredger, so of course they voted for it.",
  "Why does every article about the port leave out the rowing club? We pay our fees, we keep the bank clean, and then we read about it in the paper, again.",
  "Good reporting for once. I would like to know who signed the contract, though, and why the penalties are not enforced, because that is our money too.",
  "My neighbour works there and says the samples were fine. Then again, he also said that the bridge would be finished by Easter, and we all know how that went.",
  "It is easy to complain, but somebody has to pay for the harbour. If the grain ships go elsewhere, so do the jobs, and then you can have all the silence you like.",
  "Thank you for writing about this. We were at the meeting in the library and could not hear a word, because the microphone did not work and nobody fixed it.",
];

export const teasers = [
  ["Ferry line to drop its morning sailing", "The line says that too few people travel before seven, and that the boat is needed elsewhere."],
  ["Museum finds lost map behind a boiler", "It had been missing since the flood, and was thought to be in another city."],
  ["Cheese makers fear a dry summer", "Pastures on the southern slopes are already brown, and hay is dear."],
  ["Night market moves indoors", "Stalls will stand in the old tram depot from next week on."],
  ["Choir of a thousand voices meets in the stadium", "Singers from nine towns have practised since the winter, most of them by video."],
  ["Town to plant two trees for each it fells", "The rule holds for private gardens as well, and has its opponents."],
  ["Rail strike ends after five days", "Trains are to run by the normal timetable from Friday, the company said."],
  ["What the new dog rules mean for you", "Leads, parks, fines: the most important answers in brief."],
];

export const spanish = [
  "El ayuntamiento aprobó el martes la ampliación del tranvía hasta el barrio de las Salinas, una obra aplazada tres veces desde que se presentó el primer proyecto hace nueve años.",
  "«No se trata de llegar antes, sino de llegar», dijo la concejala de Movilidad, Rosa Iturbe, que recordó que el último autobús sale a las nueve y media de la noche.",
  "Según el proyecto, las obras costarán 31 millones y empezarán en primavera. Los comerciantes de la avenida temen que duren más de lo previsto, como ocurrió con el aparcamiento.",
  "Una portavoz de los vecinos, Marta Leal, pidió que se publicaran los informes de ruido. El ayuntamiento respondió que están terminados, pero que faltan las firmas.",
  "Fuentes de la empresa constructora aseguran que el calendario es realista. La oposición votó en contra y anunció que llevará el contrato ante el tribunal de cuentas.",
];

export const german = [
  "Der Stadtrat hat am Dienstag beschlossen, das Freibad am Fluss auch im kommenden Jahr offen zu halten, obwohl die Sanierung des Beckens noch immer nicht ausgeschrieben ist.",
  "„Wir haben das Geld, wir haben die Pläne, und wir haben niemanden, der sie liest“, sagte der Bademeister Arno Kling, der seit zweiundzwanzig Jahren am Beckenrand steht.",
  "Nach Angaben der Verwaltung kostet die Sanierung 4,3 Millionen Euro. Ein Gutachten aus dem Frühjahr nennt eine höhere Summe, es wurde bisher nicht veröffentlicht.",
  "Die Schwimmvereine fordern, dass wenigstens eine Bahn bis in den Oktober beheizt wird. Die Stadtwerke lehnen das ab und verweisen auf die Preise für Fernwärme.",
  "Im Rat stimmten zwölf Mitglieder dafür, neun dagegen. Aus der Fraktion der Mehrheit hieß es, man werde die Ausschreibung noch vor dem Winter auf den Weg bringen.",
];

export const japanese = [
  "市議会は火曜日、港の北側の水路を十一年ぶりに浚渫する計画を承認した。大型の穀物船は春から沖合で待機しており、工事は十月の漁期が終わった後に始まる予定だ。",
  "港湾事務所の責任者、佐伯由紀さんは「今季だけで二つの契約を失った。これは予測ではなく、帳簿の数字だ」と話した。事務所によると、費用は十四億円に上る。",
  "漁業者は週末の工事の中止を求めている。組合の広報担当者は、騒音のために魚が何日も河口に戻らないと説明した。",
  "三月に採取された試料からは、基準の三倍の亜鉛が検出された。関係者は、結果は数か月前から知られていたと明かした。",
  "港湾局はこれを否定し、試料は予備的なもので、別の検査機関が再検査を行っていると述べた。結果が公表されるまで、土砂は動かさないという。",
];

export const arabic = [
  "وافق مجلس المدينة يوم الثلاثاء على توسيع خط الترام حتى حي الملاحات، وهو مشروع تأجل ثلاث مرات منذ أن قُدّم للمرة الأولى قبل تسعة أعوام.",
  "وقالت مسؤولة النقل سلمى ناصر إن الأمر لا يتعلق بالوصول مبكرا، بل بالوصول أصلا، مذكّرة بأن آخر حافلة تغادر في التاسعة والنصف مساء.",
  "وبحسب المشروع، تبلغ كلفة الأعمال واحدا وثلاثين مليونا، وتبدأ في الربيع. ويخشى التجار في الشارع أن تطول المدة، كما حدث مع موقف السيارات.",
  "وطالبت متحدثة باسم السكان بنشر تقارير الضوضاء. وردّ المجلس بأنها جاهزة، لكن التوقيعات لم تكتمل بعد، ولم يحدد موعدا لذلك.",
  "وأكدت مصادر في الشركة المنفذة أن الجدول الزمني واقعي. أما المعارضة فصوّتت ضد القرار، وأعلنت أنها ستحيل العقد إلى ديوان المحاسبة.",
];
