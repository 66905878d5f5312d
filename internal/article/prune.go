package article

// prune drops what does not belong to the text from what was taken: lists of links,
// teasers of other articles, labels, and what stands before the first and after the
// last of the prose.
func (p *page) prune(top *Element) {
	for i := range p.elements {
		e := &p.elements[i]
		if !e.taken || e.at <= top.at && top.at < e.end || e.letters == 0 || !p.foreign(e) {
			continue
		}
		for k := e.from; k < e.to; k++ {
			p.blocks[k].keep = false
		}
	}
	for i := len(p.blocks) - 1; i >= 0; i-- {
		b := &p.blocks[i]
		if b.keep && 2*b.Linked < b.Letters && (b.worth > 0 || among(" li td dd figcaption ", b.In.tag)) {
			break
		}
		b.keep = false
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.keep && (b.worth > 0 && b.Stops > 0 || b.Letters >= line || b.In.heading() || b.In.name&(byline|deck|caption) != 0) {
			break
		}
		b.keep = false
	}
}

// foreign reports whether an element inside the article is not of it.
func (p *page) foreign(e *Element) bool {
	switch {
	case e.leaf():
		switch {
		case e.notes || e.heading():
			return false
		case e.tag == "p":
			return 5*e.linked > 4*e.letters && e.letters < 3*line
		case e.tag == "div":
			return 2*e.linked > e.letters || e.letters < fewest && e.marks == 0 && e.name == 0
		}
	case e.teasers > 0 && e.letters < 5*line && p.sentences(e) < 2:
		return true
	}
	if e.notes || among(" td th tr li dt dd ", e.tag) { // with all of its table or list, or not at all
		return false
	}
	return 2*e.linked > e.letters || 4*e.linked > e.letters && e.marks < 10 && p.sentences(e) == 0
}

// sentences counts the blocks of prose in an element.
func (p *page) sentences(e *Element) (n int) {
	for i := e.from; i < e.to; i++ {
		if p.blocks[i].prose() {
			n++
		}
	}
	return n
}

// enough reports whether what is kept is an article: 200 letters of prose, and not
// just a small part of the page's, nor as many headlines of others. Where names were
// not believed, more is asked for.
func (p *page) enough() bool {
	letters, kept, all, teasers, prose := 0, 0, 0, 0, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if !b.In.away {
			all += b.worth
		}
		if !b.keep {
			continue
		}
		kept += b.worth
		if b.In.heading() && b.In.teasers > 0 {
			teasers++
		}
		if b.prose() {
			letters += b.Letters - b.Linked
			prose++
		}
	}
	need := 1
	if p.nameless {
		need = 3
	}
	return letters >= need*200 && kept*5 >= all*need && (teasers < 3 || 2*teasers < prose)
}
