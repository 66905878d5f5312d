package article

// judge finds the elements that are not the article, by what they are called and by
// where they are laid out.
func (p *page) judge() {
	all := 0
	for i := range p.blocks {
		all += p.blocks[i].worth
	}
	for i := range p.elements {
		e := &p.elements[i]
		up := e.Up
		if up == nil {
			up = &Element{}
		}
		e.votes, e.taken = 0, false
		named := e.name
		if p.nameless {
			named = 0
		}
		most := e.titles > 0 || 10*e.prose > 7*all
		e.notes = up.notes || named&notes != 0 && !most
		e.away = up.away
		if !e.away && e.titles == 0 && (named&remarks != 0 || !most && named&home == 0) {
			e.away = named&(away|remarks) != 0 && named&body == 0 || named&never != 0 || e.Fixed
		}
	}
}

// vote gives the element that most of the prose around it votes for; nil if there is
// no prose. A block's vote counts in full for the element that it stands in, by half
// for the one around that, and so on. Elements that only wrap another are passed by.
func (p *page) vote() (top *Element) {
	for i := range p.blocks {
		b := &p.blocks[i]
		b.keep = false
		e := b.In
		if b.worth == 0 || e.away {
			continue
		}
		if e.leaf() && b.Letters < 6*unit {
			e = e.Up
		}
		for share := 1; e != nil && share < 15; e = e.Up {
			if e.parts > 1 || e.own > 0 {
				e.votes += b.worth / share
				if share += share; share > 3 {
					share += share / 2 // 1, 2, 6, 18
				}
			}
		}
	}
	most := 0
	for i := range p.elements {
		e := &p.elements[i]
		if e.letters > 0 {
			e.votes = e.votes * (e.letters - e.linked) / e.letters
		}
		votes := 4 * e.votes
		if e.name&body != 0 {
			votes += 2 * e.votes
		} else if e.name&home != 0 {
			votes += e.votes
		}
		if votes > most {
			top, most = e, votes
		}
	}
	return top
}

// join takes the element top for the article, and what stands beside it and beside
// those around it, if it reads like it: the article may be in several parts.
func (p *page) join(top *Element) {
	p.take(top)
	need := max(top.votes/5, 10*unit)
	near := 0 // levels between top and what is looked at
	for e := top; e.Up != nil && e.tag != "main" && e.tag != "body" && (e.tag != "article" || e.titles == 0); e = e.Up {
		up := e.Up
		if up.parts < 2 {
			continue
		}
		for i := up.at + 1; i < up.end; i = p.elements[i].end {
			if c := &p.elements[i]; c != e && p.joins(c, e, need, near) {
				p.take(c)
			}
		}
		for i := up.from; i < up.to; i++ {
			if b := &p.blocks[i]; b.In == up && near < 2 && b.beside() {
				b.keep = true
			}
		}
		near++
	}
}

// joins reports whether the element c is of the article, which has its main part in
// e, beside it.
func (p *page) joins(c, e *Element, need, near int) bool {
	alike := c.Words == e.Words
	if c.letters == 0 || c.away || 10*c.linked > 3*c.letters ||
		c.titles > 0 || // another article, or what is above this one
		c.teasers > 0 && c.letters < 20*line && !alike {
		return false
	}
	if c.leaf() && near < 2 {
		return c.heading() || p.blocks[c.from].beside()
	}
	if near < 3 && c.letters >= line && c.marks > 0 && 10*c.linked < c.letters {
		return true
	}
	if alike {
		need /= 2
	}
	for i := c.at; i < c.end; i++ {
		if p.elements[i].votes >= need {
			return true
		}
	}
	return false
}

// take keeps all of an element that is not away.
func (p *page) take(c *Element) {
	for i := c.at; i < c.end; i++ {
		p.elements[i].taken = true
	}
	for i := c.from; i < c.to; i++ {
		b := &p.blocks[i]
		b.keep = !b.In.away
	}
}
